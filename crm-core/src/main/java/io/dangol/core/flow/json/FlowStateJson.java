package io.dangol.core.flow.json;

import io.dangol.core.flow.Cause;
import io.dangol.core.flow.FlowMove;
import io.dangol.core.flow.FlowState;
import io.dangol.core.flow.FlowSubject;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/**
 * States of flows as JSON documents of schema {@code crm.flowState/1}, for hosts that store them as
 * text:
 *
 * <pre>{@code
 * {"schema":"crm.flowState/1","flow":"lead","version":1,"key":"lead/c0ffee",
 *  "subject":{"kind":"CUSTOMER","id":"C-1"},"place":"accept","owner":"field-sales","since":"2026-07-06T00:00:00Z",
 *  "deadline":"2026-07-08T00:00:00Z","history":[
 *   {"to":"accept","cause":"EVENT","event":"io.dangol.lead.handed-over.v1",
 *    "at":"2026-07-06T00:00:00Z","by":"c0ffee"}]}
 * }</pre>
 */
public final class FlowStateJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.flowState/1";

  private final TypeNames types;

  private FlowStateJson(TypeNames types) {
    this.types = types;
  }

  /**
   * Returns the codec of states.
   *
   * @param types the types of events that flows may name
   * @return the codec
   * @throws IllegalArgumentException if two types have the same name
   */
  public static FlowStateJson of(Collection<EventType> types) {
    return new FlowStateJson(TypeNames.of(types));
  }

  /**
   * Reads a state.
   *
   * @param json the text of the document
   * @return the state, or all problems; never an exception for what the text says
   */
  public Reading<FlowState> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), this::state);
  }

  private Optional<FlowState> state(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.schema(SCHEMA);
    Optional<String> flow = fields.text("flow");
    OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
    Optional<String> key = fields.text("key");
    Optional<FlowSubject> subject = fields.object("subject").flatMap(FlowStateJson::subject);
    Optional<String> place = fields.text("place");
    Optional<String> owner = fields.optionalText("owner");
    Optional<Instant> since = fields.instant("since");
    Optional<Instant> deadline =
        fields.optional("deadline").isEmpty() ? Optional.empty() : fields.instant("deadline");
    List<FlowMove> history = new ArrayList<>();
    fields.array("history").forEach(move -> move(move, problems).ifPresent(history::add));
    fields.refuseOthers();
    if (problems.hasErrors()
        || flow.isEmpty()
        || version.isEmpty()
        || key.isEmpty()
        || subject.isEmpty()
        || place.isEmpty()
        || since.isEmpty()) {
      return Optional.empty();
    }
    return problems.made(
        fields.placeOf("deadline"),
        () ->
            new FlowState(
                flow.get(),
                version.getAsInt(),
                key.get(),
                subject.get(),
                place.get(),
                owner.orElse(null),
                since.get(),
                deadline.orElse(null),
                history));
  }

  private static Optional<FlowSubject> subject(JsonFields fields) {
    Optional<EventType.Subject> kind = fields.constant("kind", EventType.Subject.class);
    Optional<String> id = fields.text("id");
    fields.refuseOthers();
    return kind.isPresent() && id.isPresent()
        ? Optional.of(new FlowSubject(kind.get(), id.get()))
        : Optional.empty();
  }

  private Optional<FlowMove> move(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> from = fields.optionalText("from");
    Optional<String> to = fields.text("to");
    Optional<Cause> cause = CauseForm.read(fields, types);
    Optional<Instant> at = fields.instant("at");
    Optional<String> by = fields.optionalText("by");
    fields.refuseOthers();
    return to.isPresent() && cause.isPresent() && at.isPresent()
        ? Optional.of(
            new FlowMove(from.orElse(null), to.get(), cause.get(), at.get(), by.orElse(null)))
        : Optional.empty();
  }

  /**
   * Writes a state: equal states give equal text.
   *
   * @param state the state
   * @return the text, without white space
   */
  public static String write(FlowState state) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("flow", state.flow());
          json.writeNumberProperty("version", state.version());
          json.writeStringProperty("key", state.key());
          json.writeName("subject");
          json.writeStartObject();
          json.writeStringProperty("kind", state.subject().kind().name());
          json.writeStringProperty("id", state.subject().id());
          json.writeEndObject();
          json.writeStringProperty("place", state.place());
          if (state.owner() != null) {
            json.writeStringProperty("owner", state.owner());
          }
          json.writeStringProperty("since", state.since().toString());
          state.due().ifPresent(due -> json.writeStringProperty("deadline", due.toString()));
          json.writeName("history");
          json.writeStartArray();
          state.history().forEach(move -> write(move, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(FlowMove move, JsonGenerator json) {
    json.writeStartObject();
    if (move.from() != null) {
      json.writeStringProperty("from", move.from());
    }
    json.writeStringProperty("to", move.to());
    CauseForm.write(move.cause(), json);
    json.writeStringProperty("at", move.at().toString());
    if (move.event() != null) {
      json.writeStringProperty("by", move.event());
    }
    json.writeEndObject();
  }
}
