package io.dangol.core.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.Tier;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Grade policies as JSON documents of schema {@code crm.grades/1}, the best tier first:
 *
 * <pre>{@code
 * {"schema":"crm.grades/1","id":"loyalty","version":1,"tiers":[
 *   {"grade":"S","when":{"fact":"purchases.monetary","op":"gte","value":{"amount":"5000000"}}},
 *   {"grade":"A","when":{"fact":"purchases.recencyDays","op":"lte","value":90}}],
 *  "otherwise":"D"}
 * }</pre>
 *
 * @see ConditionJson the form of conditions
 */
public final class GradeJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.grades/1";

  private GradeJson() {}

  /**
   * Reads a grade policy.
   *
   * @param json the text of the document
   * @param catalog the facts that the criteria may name
   * @return the policy, or all problems; never an exception for what the text says
   */
  public static Reading<GradePolicy> read(String json, FactCatalog catalog) {
    JsonLimits limits = JsonLimits.defaults();
    return JsonDocument.read(json, limits, decoder(ConditionJson.of(catalog, limits)));
  }

  /**
   * Reads a grade policy.
   *
   * @param json the bytes of the document in UTF-8
   * @param catalog the facts that the criteria may name
   * @return the policy, or all problems; never an exception for what the bytes are
   */
  public static Reading<GradePolicy> read(byte[] json, FactCatalog catalog) {
    JsonLimits limits = JsonLimits.defaults();
    return JsonDocument.read(json, limits, decoder(ConditionJson.of(catalog, limits)));
  }

  private static JsonDocument.Decoder<GradePolicy> decoder(ConditionJson conditions) {
    return (root, problems) -> {
      JsonFields fields = JsonFields.of(root, problems);
      fields.schema(SCHEMA);
      Optional<String> id = fields.text("id");
      OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
      List<Tier> tiers = new ArrayList<>();
      for (JsonValue tier : fields.array("tiers")) {
        tier(tier, conditions, problems).ifPresent(tiers::add);
      }
      Optional<String> otherwise = fields.text("otherwise");
      fields.refuseOthers();
      if (id.isEmpty() || version.isEmpty() || otherwise.isEmpty() || problems.hasErrors()) {
        return Optional.empty();
      }
      GradePolicy.Builder policy = GradePolicy.named(id.get(), version.getAsInt());
      tiers.forEach(tier -> policy.tier(tier.grade(), tier.criterion()));
      return Optional.of(policy.otherwise(Grade.of(otherwise.get())));
    };
  }

  private static Optional<Tier> tier(
      JsonValue json, ConditionJson conditions, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> grade = fields.text("grade");
    Optional<Condition> criterion =
        fields.value("when").flatMap(when -> conditions.read(when, problems));
    fields.refuseOthers();
    if (criterion.isPresent() && criterion.get().facts().contains(GradeFacts.CURRENT)) {
      problems.error(
          json.place(),
          "grade.circular",
          "A criterion cannot depend on %s, which the policy itself publishes."
              .formatted(GradeFacts.CURRENT),
          GradeFacts.PREVIOUS.name());
    }
    return grade.isPresent() && criterion.isPresent()
        ? Optional.of(new Tier(Grade.of(grade.get()), criterion.get()))
        : Optional.empty();
  }

  /**
   * Writes a grade policy in its canonical form: equal policies give equal text.
   *
   * @param policy the policy
   * @return the text, without white space
   */
  public static String write(GradePolicy policy) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("id", policy.id());
          json.writeNumberProperty("version", policy.version());
          json.writeName("tiers");
          json.writeStartArray();
          for (Tier tier : policy.tiers()) {
            json.writeStartObject();
            json.writeStringProperty("grade", tier.grade().code());
            json.writeName("when");
            ConditionJson.write(tier.criterion(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeStringProperty("otherwise", policy.otherwise().code());
          json.writeEndObject();
        });
  }
}
