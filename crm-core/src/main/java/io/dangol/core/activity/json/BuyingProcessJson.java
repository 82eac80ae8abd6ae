package io.dangol.core.activity.json;

import io.dangol.core.activity.touchpoint.BuyingProcess;
import io.dangol.core.activity.touchpoint.BuyingStage;
import io.dangol.core.activity.touchpoint.Phase;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.ConditionJson;
import io.dangol.core.json.document.DocumentHead;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Buying processes as JSON documents of schema {@code crm.buyingProcess/1}, the first stage first:
 *
 * <pre>{@code
 * {"schema":"crm.buyingProcess/1","id":"shop","version":1,"stages":[
 *  {"code":"KNOWS","phase":"BEFORE","lifecycle":"ACQUISITION","when":{"constant":true},
 *   "next":["BUYS"]},
 *  {"code":"BUYS","phase":"DURING","lifecycle":"RETENTION",
 *   "when":{"fact":"purchases.orders","op":"gte","value":1},"next":[]}]}
 * }</pre>
 *
 * @see ConditionJson the form of conditions
 */
public final class BuyingProcessJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.buyingProcess/1";

  private BuyingProcessJson() {}

  /**
   * Reads a buying process.
   *
   * @param json the text of the document
   * @param catalog the facts that conditions may name
   * @return the process, or all problems; never an exception for what the text says
   */
  public static Reading<BuyingProcess> read(String json, FactCatalog catalog) {
    JsonLimits limits = JsonLimits.defaults();
    ConditionJson conditions = ConditionJson.of(catalog, limits).withoutSegments();
    return JsonDocument.read(json, limits, (root, problems) -> process(root, conditions, problems));
  }

  private static Optional<BuyingProcess> process(
      JsonValue root, ConditionJson conditions, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    Optional<DocumentHead> head = DocumentHead.read(fields, SCHEMA);
    List<BuyingStage> stages = new ArrayList<>();
    fields
        .array("stages")
        .forEach(stage -> stage(stage, conditions, problems).ifPresent(stages::add));
    fields.refuseOthers();
    if (head.isEmpty() || problems.hasErrors()) {
      return Optional.empty();
    }
    for (String problem : BuyingProcess.problems(stages)) {
      problems.error(fields.placeOf("stages"), "process.invalid", problem);
    }
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new BuyingProcess(head.get().id(), head.get().version(), stages));
  }

  private static Optional<BuyingStage> stage(
      JsonValue json, ConditionJson conditions, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> code = fields.text("code");
    Optional<Phase> phase = fields.constant("phase", Phase.class);
    Optional<LifecycleStage> lifecycle = fields.constant("lifecycle", LifecycleStage.class);
    Optional<Condition> when = conditions.readMember(fields, "when", problems);
    List<String> next = new ArrayList<>();
    for (JsonValue element : fields.array("next")) {
      if (element instanceof JsonValue.TextValue text) {
        next.add(text.text());
      } else {
        problems.error(element.place(), "value.type", "The code of a stage is expected.");
      }
    }
    fields.refuseOthers();
    return code.isPresent() && phase.isPresent() && lifecycle.isPresent() && when.isPresent()
        ? Optional.of(new BuyingStage(code.get(), phase.get(), lifecycle.get(), when.get(), next))
        : Optional.empty();
  }

  /**
   * Writes a buying process in its canonical form: equal processes give equal text.
   *
   * @param process the process
   * @return the text, without white space
   */
  public static String write(BuyingProcess process) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          DocumentHead.write(json, SCHEMA, process.id(), process.version());
          json.writeName("stages");
          json.writeStartArray();
          for (BuyingStage stage : process.stages()) {
            json.writeStartObject();
            json.writeStringProperty("code", stage.code());
            json.writeStringProperty("phase", stage.phase().name());
            json.writeStringProperty("lifecycle", stage.lifecycle().name());
            json.writeName("when");
            ConditionJson.write(stage.when(), json);
            json.writeName("next");
            json.writeStartArray();
            stage.next().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
