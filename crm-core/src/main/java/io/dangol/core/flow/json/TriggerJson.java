package io.dangol.core.flow.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.flow.trigger.Action;
import io.dangol.core.flow.trigger.Trigger;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.rule.RuleId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Triggers as JSON documents of schema {@code crm.trigger/1}:
 *
 * <pre>{@code
 * {"schema":"crm.trigger/1","id":"best-customer-entry","version":1,
 *  "on":"io.dangol.grade.changed.v1",
 *  "when":{"fact":"event.to","op":"eq","value":"S"},
 *  "then":[{"enrol":"care-programme"},{"notify":"customer","content":"entry-notice"}]}
 * }</pre>
 *
 * <p>{@code when} may be left out. An action is an object with exactly one of {@code route}, {@code
 * notify} with {@code content}, {@code regrade}, {@code enrol}, or {@code custom} with {@code
 * parameters}.
 *
 * @see io.dangol.core.json.ConditionJson the form of conditions
 */
public final class TriggerJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.trigger/1";

  private final EventConditions conditions;
  private final TypeNames types;

  private TriggerJson(EventConditions conditions, TypeNames types) {
    this.conditions = conditions;
    this.types = types;
  }

  /**
   * Returns the codec of triggers.
   *
   * @param catalog the facts that rules may name beside the fields of the event
   * @param types the types of events that triggers may be on
   * @return the codec
   * @throws IllegalArgumentException if two types have the same name
   */
  public static TriggerJson of(FactCatalog catalog, Collection<EventType> types) {
    return new TriggerJson(new EventConditions(catalog), TypeNames.of(types));
  }

  /**
   * Reads a trigger.
   *
   * @param json the text of the document
   * @return the trigger, or all problems; never an exception for what the text says
   */
  public Reading<Trigger> read(String json) {
    return JsonDocument.read(json, conditions.limits(), this::trigger);
  }

  private Optional<Trigger> trigger(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.schema(SCHEMA);
    Optional<String> id = fields.text("id");
    OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
    Optional<EventType> on = types.read(fields, "on");
    Optional<Condition> when = conditions.read(fields, on, problems);
    List<JsonValue> then = fields.array("then");
    List<Action> actions = ActionForm.readAll(then, problems);
    fields.refuseOthers();
    if (problems.hasErrors()
        || id.isEmpty()
        || version.isEmpty()
        || on.isEmpty()
        || when.isEmpty()) {
      return Optional.empty();
    }
    return problems.made(
        fields.placeOf("then"),
        () -> new Trigger(new RuleId(id.get()), version.getAsInt(), on.get(), when.get(), actions));
  }

  /**
   * Writes a trigger in its canonical form: equal triggers give equal text.
   *
   * @param trigger the trigger
   * @return the text, without white space
   */
  public static String write(Trigger trigger) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("id", trigger.id().value());
          json.writeNumberProperty("version", trigger.version());
          json.writeStringProperty("on", trigger.on().name());
          EventConditions.write(trigger.when(), json);
          json.writeName("then");
          ActionForm.writeAll(trigger.actions(), json);
          json.writeEndObject();
        });
  }
}
