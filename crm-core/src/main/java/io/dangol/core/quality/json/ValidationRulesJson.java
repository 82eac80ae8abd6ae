package io.dangol.core.quality.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.quality.validation.FieldTest;
import io.dangol.core.quality.validation.ValidationRule;
import io.dangol.core.quality.validation.ValidationRule.Severity;
import io.dangol.core.quality.validation.ValidationRule.When;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Rules over records as JSON documents of schema {@code crm.validation/1}:
 *
 * <pre>{@code
 * {"schema":"crm.validation/1","rules":[
 *   {"code":"delivery","sources":["home-shopping-c"],
 *    "when":{"field":"channel","codes":["HOME_SHOPPING"]},"severity":"REFUSE",
 *    "test":{"type":"REQUIRED","fields":["delivery-address"]}},
 *   {"code":"amount","severity":"FLAG",
 *    "test":{"type":"PRODUCT","result":"amount","factors":["quantity","price"],
 *            "tolerance":"0"}}]}
 * }</pre>
 *
 * <p>A rule without {@code sources} is for all, one without {@code when} for every record of them.
 */
public final class ValidationRulesJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.validation/1";

  private ValidationRulesJson() {}

  /**
   * Reads rules.
   *
   * @param json the text of the document
   * @return the rules in their order, or all problems; never an exception for what the text says
   */
  public static Reading<List<ValidationRule>> read(String json) {
    return JsonCursor.read(
        json,
        SCHEMA,
        root -> {
          Supplier<List<ValidationRule>> rules = root.objects("rules", ValidationRulesJson::rule);
          return () -> eachOnce(rules.get());
        });
  }

  private static List<ValidationRule> eachOnce(List<ValidationRule> rules) {
    if (rules.stream().map(ValidationRule::code).distinct().count() < rules.size()) {
      throw new IllegalArgumentException("two rules have the same code");
    }
    return rules;
  }

  private static Supplier<ValidationRule> rule(JsonCursor json) {
    String code = json.text("code");
    List<String> sources = json.has("sources") ? json.texts("sources") : List.of();
    Supplier<When> when = json.has("when") ? json.object("when", ValidationRulesJson::when) : null;
    Severity severity = json.enumeration("severity", Severity.class);
    Supplier<FieldTest> test = json.object("test", FieldTestForm::read);
    return () -> new ValidationRule(code, Set.copyOf(sources), made(when), severity, test.get());
  }

  private static @Nullable When made(@Nullable Supplier<When> when) {
    return when == null ? null : when.get();
  }

  private static Supplier<When> when(JsonCursor json) {
    String field = json.text("field");
    List<String> codes = json.texts("codes");
    return () -> new When(field, Set.copyOf(codes));
  }

  /**
   * Writes rules in their canonical form: equal rules give equal text.
   *
   * @param rules the rules
   * @return the text, without white space
   */
  public static String write(List<ValidationRule> rules) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeName("rules");
          json.writeStartArray();
          rules.forEach(rule -> write(json, rule));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, ValidationRule rule) {
    json.writeStartObject();
    json.writeStringProperty("code", rule.code());
    if (!rule.sources().isEmpty()) {
      FieldTestForm.texts(json, "sources", rule.sources());
    }
    if (rule.when() != null) {
      json.writeName("when");
      json.writeStartObject();
      json.writeStringProperty("field", rule.when().field());
      FieldTestForm.texts(json, "codes", rule.when().codes());
      json.writeEndObject();
    }
    json.writeStringProperty("severity", rule.severity().name());
    json.writeName("test");
    FieldTestForm.write(json, rule.test());
    json.writeEndObject();
  }
}
