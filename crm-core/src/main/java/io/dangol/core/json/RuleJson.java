package io.dangol.core.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.Reading;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleCheck;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rules as JSON documents of schema {@code crm.rule/1}:
 *
 * <pre>{@code
 * {"schema":"crm.rule/1","id":"best-reactivation","version":3,"rule":
 *   {"all":[{"fact":"rfm.recencyScore","op":"lte","value":2},
 *           {"fact":"grade.current","op":"in","value":["A","S"]}]}}
 * }</pre>
 *
 * <p>What {@link RuleCheck} finds in an accepted rule is a warning.
 *
 * @see ConditionJson the form of conditions
 */
public final class RuleJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.rule/1";

  private RuleJson() {}

  /**
   * Reads a rule.
   *
   * @param json the text of the document
   * @param catalog the facts that the rule may name
   * @return the rule, or all problems; never an exception for what the text says
   */
  public static Reading<Rule> read(String json, FactCatalog catalog) {
    return read(json, catalog, JsonLimits.defaults());
  }

  /**
   * Reads a rule.
   *
   * @param json the text of the document
   * @param catalog the facts that the rule may name
   * @param limits how large the document may be
   * @return the rule, or all problems; never an exception for what the text says
   */
  public static Reading<Rule> read(String json, FactCatalog catalog, JsonLimits limits) {
    return JsonDocument.read(json, limits, decoder(catalog, limits));
  }

  /**
   * Reads a rule.
   *
   * @param json the bytes of the document in UTF-8
   * @param catalog the facts that the rule may name
   * @return the rule, or all problems; never an exception for what the bytes are
   */
  public static Reading<Rule> read(byte[] json, FactCatalog catalog) {
    JsonLimits limits = JsonLimits.defaults();
    return JsonDocument.read(json, limits, decoder(catalog, limits));
  }

  private static JsonDocument.Decoder<Rule> decoder(FactCatalog catalog, JsonLimits limits) {
    return (root, problems) -> {
      JsonFields fields = JsonFields.of(root, problems);
      fields.schema(SCHEMA);
      Optional<String> id = fields.text("id");
      OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
      Optional<Condition> condition =
          fields
              .value("rule")
              .flatMap(rule -> ConditionJson.of(catalog, limits).read(rule, problems));
      fields.refuseOthers();
      if (problems.hasErrors() || id.isEmpty() || version.isEmpty() || condition.isEmpty()) {
        return Optional.empty();
      }
      FindingWarnings.add(RuleCheck.of(condition.get()), fields, problems);
      return Optional.of(Rule.of(id.get(), version.getAsInt(), condition.get()));
    };
  }

  /**
   * Writes a rule in its canonical form: equal rules give equal text.
   *
   * @param rule the rule
   * @return the text, without white space
   */
  public static String write(Rule rule) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("id", rule.id().value());
          json.writeNumberProperty("version", rule.version());
          json.writeName("rule");
          ConditionJson.write(rule.condition(), json);
          json.writeEndObject();
        });
  }
}
