package io.dangol.core.flow.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.flow.Cause;
import io.dangol.core.flow.Exit;
import io.dangol.core.flow.Flow;
import io.dangol.core.flow.FlowCheck;
import io.dangol.core.flow.FlowFinding;
import io.dangol.core.flow.Step;
import io.dangol.core.flow.Transition;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.flow.trigger.Action;
import io.dangol.core.json.document.DocumentHead;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonPlace;
import io.dangol.core.json.document.JsonTexts;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Flows as JSON documents of schema {@code crm.flow/1}:
 *
 * <pre>{@code
 * {"schema":"crm.flow/1","id":"lead","version":1,
 *  "entry":{"on":"io.dangol.lead.handed-over.v1"},
 *  "steps":[
 *   {"id":"accept","owner":"field-sales","limit":"PT48H",
 *    "actions":[{"notify":"field-sales","content":"new-lead"}],
 *    "transitions":[
 *     {"cause":"OUTCOME","outcome":"ACCEPTED","to":"taken"},
 *     {"cause":"TIME_OUT","to":"returned"}]}],
 *  "exits":[{"id":"taken"},{"id":"returned","actions":[{"route":"contact-centre"}]}]}
 * }</pre>
 *
 * <p>The flow begins with the first step. {@code when}, {@code limit} and {@code actions} may be
 * left out; causes are {@code OUTCOME}, {@code EVENT}, {@code TIME_OUT} and {@code RULE}. What
 * {@link FlowCheck} finds is a problem of the document, at its place.
 *
 * @see io.dangol.core.json.ConditionJson the form of conditions
 */
public final class FlowJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.flow/1";

  private final EventForms forms;

  private FlowJson(EventForms forms) {
    this.forms = forms;
  }

  /**
   * Returns the codec of flows.
   *
   * @param catalog the facts that conditions may name beside the fields of an event
   * @param types the types of events that flows may name
   * @return the codec
   * @throws IllegalArgumentException if two types have the same name
   */
  public static FlowJson of(FactCatalog catalog, Collection<EventType> types) {
    return new FlowJson(EventForms.of(catalog, types));
  }

  /**
   * Reads a flow.
   *
   * @param json the text of the document
   * @return the flow, or all problems; never an exception for what the text says
   */
  public Reading<Flow> read(String json) {
    return JsonDocument.read(json, forms.limits(), this::flow);
  }

  private Optional<Flow> flow(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    Optional<DocumentHead> head = DocumentHead.read(fields, SCHEMA);
    Optional<JsonFields> entry = fields.object("entry");
    Optional<EventForms.Entry> begin = entry.flatMap(members -> forms.entry(members, problems));
    entry.ifPresent(JsonFields::refuseOthers);
    List<Step> steps = new ArrayList<>();
    fields.array("steps").forEach(step -> step(step, problems).ifPresent(steps::add));
    List<Exit> exits = new ArrayList<>();
    fields.array("exits").forEach(exit -> exit(exit, problems).ifPresent(exits::add));
    fields.refuseOthers();
    if (problems.hasErrors() || head.isEmpty() || begin.isEmpty()) {
      return Optional.empty();
    }
    Flow flow =
        new Flow(
            head.get().id(),
            head.get().version(),
            begin.get().on(),
            begin.get().when(),
            steps,
            exits);
    FlowCheck.of(flow).forEach(finding -> report(finding, fields, problems));
    return Optional.of(flow);
  }

  private static void report(FlowFinding finding, JsonFields fields, ProblemList problems) {
    JsonPlace place = fields.nearest(finding.pointer());
    if (finding.kind().isError()) {
      problems.error(place, finding.kind().code(), finding.message());
    } else {
      problems.warn(place, finding.kind().code(), finding.message());
    }
  }

  private Optional<Step> step(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> id = fields.text("id");
    Optional<String> owner = fields.text("owner");
    Optional<Duration> limit = JsonTexts.of(fields, problems).duration("limit");
    List<Action> actions = actions(fields, problems);
    List<Transition> transitions = new ArrayList<>();
    fields
        .array("transitions")
        .forEach(way -> transition(way, problems).ifPresent(transitions::add));
    fields.refuseOthers();
    return id.isPresent() && owner.isPresent()
        ? problems.made(
            fields.placeOf("limit"),
            () -> new Step(id.get(), owner.get(), limit.orElse(null), actions, transitions))
        : Optional.empty();
  }

  private static List<Action> actions(JsonFields fields, ProblemList problems) {
    return fields.optional("actions").isEmpty()
        ? List.of()
        : ActionForm.readAll(fields.array("actions"), problems);
  }

  private Optional<Transition> transition(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<Cause> cause = CauseForm.read(fields, forms.types());
    Optional<Condition> when =
        cause.isPresent() && cause.get() instanceof Cause.Event event
            ? forms.conditions().read(fields, Optional.of(event.type()), problems)
            : forms.conditions().read(fields, problems);
    Optional<String> to = fields.text("to");
    fields.refuseOthers();
    return cause.isPresent() && when.isPresent() && to.isPresent()
        ? Optional.of(new Transition(cause.get(), when.get(), to.get()))
        : Optional.empty();
  }

  private static Optional<Exit> exit(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> id = fields.text("id");
    List<Action> actions = actions(fields, problems);
    fields.refuseOthers();
    return id.map(name -> new Exit(name, actions));
  }

  /**
   * Writes a flow in its canonical form: equal flows give equal text.
   *
   * @param flow the flow
   * @return the text, without white space
   */
  public static String write(Flow flow) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          DocumentHead.write(json, SCHEMA, flow.id(), flow.version());
          json.writeName("entry");
          json.writeStartObject();
          json.writeStringProperty("on", flow.on().name());
          EventConditions.write(flow.entry(), json);
          json.writeEndObject();
          json.writeName("steps");
          json.writeStartArray();
          flow.steps().forEach(step -> write(step, json));
          json.writeEndArray();
          json.writeName("exits");
          json.writeStartArray();
          flow.exits().forEach(exit -> write(exit, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(Step step, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", step.id());
    json.writeStringProperty("owner", step.owner());
    step.timeLimit().ifPresent(limit -> json.writeStringProperty("limit", limit.toString()));
    writeActions(step.actions(), json);
    json.writeName("transitions");
    json.writeStartArray();
    for (Transition transition : step.transitions()) {
      json.writeStartObject();
      CauseForm.write(transition.cause(), json);
      EventConditions.write(transition.when(), json);
      json.writeStringProperty("to", transition.to());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Exit exit, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", exit.id());
    writeActions(exit.actions(), json);
    json.writeEndObject();
  }

  private static void writeActions(List<Action> actions, JsonGenerator json) {
    if (!actions.isEmpty()) {
      json.writeName("actions");
      ActionForm.writeAll(actions, json);
    }
  }
}
