package io.dangol.core.flow.json;

import io.dangol.core.fact.FactCatalog;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.flow.trigger.Action;
import io.dangol.core.flow.trigger.Trigger;
import io.dangol.core.json.document.DocumentHead;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.rule.RuleId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

  private final EventForms forms;

  private TriggerJson(EventForms forms) {
    this.forms = forms;
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
    return new TriggerJson(EventForms.of(catalog, types));
  }

  /**
   * Reads a trigger.
   *
   * @param json the text of the document
   * @return the trigger, or all problems; never an exception for what the text says
   */
  public Reading<Trigger> read(String json) {
    return JsonDocument.read(json, forms.limits(), this::trigger);
  }

  private Optional<Trigger> trigger(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    Optional<DocumentHead> head = DocumentHead.read(fields, SCHEMA);
    Optional<EventForms.Entry> entry = forms.entry(fields, problems);
    List<JsonValue> then = fields.array("then");
    List<Action> actions = ActionForm.readAll(then, problems);
    fields.refuseOthers();
    if (problems.hasErrors() || head.isEmpty() || entry.isEmpty()) {
      return Optional.empty();
    }
    return problems.made(
        fields.placeOf("then"),
        () ->
            new Trigger(
                new RuleId(head.get().id()),
                head.get().version(),
                entry.get().on(),
                entry.get().when(),
                actions));
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
          DocumentHead.write(json, SCHEMA, trigger.id().value(), trigger.version());
          json.writeStringProperty("on", trigger.on().name());
          EventConditions.write(trigger.when(), json);
          json.writeName("then");
          ActionForm.writeAll(trigger.actions(), json);
          json.writeEndObject();
        });
  }
}
