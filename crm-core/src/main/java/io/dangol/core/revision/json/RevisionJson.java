package io.dangol.core.revision.json;

import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonTexts;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.revision.Definition;
import io.dangol.core.revision.DefinitionId;
import io.dangol.core.revision.DefinitionKind;
import io.dangol.core.revision.DefinitionUse;
import io.dangol.core.revision.HoldoutScore;
import io.dangol.core.revision.RevisionEvent;
import io.dangol.core.revision.VersionComparison;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/**
 * Versions of definitions as JSON documents of schema {@code crm.definition/1}, steps of schema
 * {@code crm.revision/1}, and comparisons, which are only written, of schema {@code
 * crm.comparison/1}:
 *
 * <pre>{@code
 * {"schema":"crm.definition/1","kind":"RULE","name":"best","version":2,
 *  "content":"{\"schema\":\"crm.rule/1\", ...}"}
 * {"schema":"crm.revision/1","kind":"RULE","name":"best","version":2,"step":"EFFECTIVE",
 *  "at":"2026-07-01T03:00:00Z","effectiveFrom":"2026-08-01T00:00:00Z",
 *  "actor":"lee","reason":"summer campaign"}
 * }</pre>
 */
public final class RevisionJson {

  /** What the key {@code schema} of a definition says. */
  public static final String DEFINITION_SCHEMA = "crm.definition/1";

  /** What the key {@code schema} of a step says. */
  public static final String EVENT_SCHEMA = "crm.revision/1";

  /** What the key {@code schema} of a comparison says. */
  public static final String COMPARISON_SCHEMA = "crm.comparison/1";

  private RevisionJson() {}

  /**
   * Reads a version of a definition. Its content is a text here, and read by whoever uses it.
   *
   * @param json the text of the document
   * @return the version, or all problems; never an exception for what the text says
   */
  public static Reading<Definition> readDefinition(String json) {
    return JsonDocument.read(
        json,
        JsonLimits.defaults(),
        (root, problems) -> {
          JsonFields fields = JsonFields.of(root, problems);
          fields.schema(DEFINITION_SCHEMA);
          Optional<DefinitionId> id = id(fields);
          OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
          Optional<String> content = fields.text("content");
          fields.refuseOthers();
          return id.isEmpty() || version.isEmpty() || content.isEmpty() || problems.hasErrors()
              ? Optional.empty()
              : Optional.of(new Definition(id.get(), version.getAsInt(), content.get()));
        });
  }

  private static Optional<DefinitionId> id(JsonFields fields) {
    Optional<DefinitionKind> kind = fields.constant("kind", DefinitionKind.class);
    Optional<String> name = fields.text("name");
    return kind.flatMap(each -> name.map(text -> new DefinitionId(each, text)));
  }

  /**
   * Reads a step.
   *
   * @param json the text of the document
   * @return the step, or all problems; never an exception for what the text says
   */
  public static Reading<RevisionEvent> readEvent(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), RevisionJson::event);
  }

  private static Optional<RevisionEvent> event(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.schema(EVENT_SCHEMA);
    Optional<DefinitionId> id = id(fields);
    OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
    Optional<RevisionEvent.Step> step = fields.constant("step", RevisionEvent.Step.class);
    Optional<Instant> at = fields.instant("at");
    Optional<Instant> effectiveFrom = JsonTexts.of(fields, problems).instant("effectiveFrom");
    Optional<String> actor = fields.text("actor");
    Optional<String> reason = fields.text("reason");
    fields.refuseOthers();
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return problems.made(
        root.place(),
        () ->
            new RevisionEvent(
                id.orElseThrow(),
                version.orElseThrow(),
                step.orElseThrow(),
                at.orElseThrow(),
                effectiveFrom,
                actor.orElseThrow(),
                reason.orElseThrow()));
  }

  /**
   * Writes a version of a definition in its canonical form.
   *
   * @param definition the version
   * @return the text, without white space but that of the content
   */
  public static String write(Definition definition) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", DEFINITION_SCHEMA);
          write(definition.id(), definition.version(), json);
          json.writeStringProperty("content", definition.content());
          json.writeEndObject();
        });
  }

  private static void write(DefinitionId id, int version, JsonGenerator json) {
    json.writeStringProperty("kind", id.kind().name());
    json.writeStringProperty("name", id.name());
    json.writeNumberProperty("version", version);
  }

  /**
   * Writes a step in its canonical form.
   *
   * @param event the step
   * @return the text, without white space
   */
  public static String write(RevisionEvent event) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", EVENT_SCHEMA);
          write(event.id(), event.version(), json);
          json.writeStringProperty("step", event.step().name());
          json.writeStringProperty("at", event.at().toString());
          event
              .effectiveFrom()
              .ifPresent(from -> json.writeStringProperty("effectiveFrom", from.toString()));
          json.writeStringProperty("actor", event.actor());
          json.writeStringProperty("reason", event.reason());
          json.writeEndObject();
        });
  }

  /**
   * Writes a comparison.
   *
   * @param comparison the comparison
   * @return the text, without white space
   */
  public static String write(VersionComparison comparison) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", COMPARISON_SCHEMA);
          json.writeStringProperty("before", comparison.before());
          json.writeStringProperty("after", comparison.after());
          json.writeNumberProperty("customers", comparison.customers());
          json.writeNumberProperty("unchanged", comparison.unchanged());
          writeMovers(comparison, json);
          writeShares(comparison, json);
          json.writeNumberProperty("drift", comparison.drift());
          comparison.holdout().ifPresent(score -> write(score, json));
          json.writeName("users");
          json.writeStartArray();
          comparison.users().forEach(use -> write(use, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(DefinitionUse use, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("user", use.user());
    write(use.definition(), use.version(), json);
    json.writeEndObject();
  }

  private static void writeMovers(VersionComparison comparison, JsonGenerator json) {
    json.writeName("movers");
    json.writeStartArray();
    for (VersionComparison.Mover mover : comparison.movers()) {
      json.writeStartObject();
      json.writeStringProperty("from", mover.from());
      json.writeStringProperty("to", mover.to());
      json.writeNumberProperty("customers", mover.customers());
      mover.value().ifPresent(value -> json.writeNumberProperty("value", value));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeShares(VersionComparison comparison, JsonGenerator json) {
    json.writeName("shares");
    json.writeStartArray();
    for (VersionComparison.Share share : comparison.shares()) {
      json.writeStartObject();
      json.writeStringProperty("group", share.group());
      json.writeNumberProperty("before", share.before());
      json.writeNumberProperty("after", share.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(HoldoutScore score, JsonGenerator json) {
    json.writeName("holdout");
    json.writeStartObject();
    json.writeNumberProperty("customers", score.customers());
    json.writeNumberProperty("before", score.before());
    json.writeNumberProperty("after", score.after());
    json.writeEndObject();
  }
}
