package io.dangol.core.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonPlace;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.Words;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleCheck;
import io.dangol.core.rule.Segments;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Rules as JSON documents of schema {@code crm.rule/1}:
 *
 * <pre>{@code
 * {"schema":"crm.rule/1","id":"best-reactivation","version":3,"rule":
 *   {"all":[{"fact":"rfm.recencyScore","op":"lte","value":2},
 *           {"fact":"grade.current","op":"in","value":["A","S"]}]}}
 * }</pre>
 *
 * <p>A key {@code onUnknown} ({@code exclude}, the default, {@code include} or {@code fail}) says
 * who is a member where the verdict is unknown. What {@link RuleCheck} finds in an accepted rule is
 * a warning.
 *
 * @see ConditionJson the form of conditions
 */
public final class RuleJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.rule/1";

  private static final Map<String, OnUnknown> ON_UNKNOWN =
      Arrays.stream(OnUnknown.values())
          .collect(
              Collectors.toMap(
                  OnUnknown::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private static final Segments NO_SEGMENTS = Segments.of(List.of());

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
    return JsonDocument.read(json, limits, decoder(ConditionJson.of(catalog, limits)));
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
    return JsonDocument.read(json, limits, decoder(ConditionJson.of(catalog, limits)));
  }

  /**
   * Reads a rule.
   *
   * @param json the text of the document
   * @param conditions what its condition may name
   * @param migrations steps from schemas of other versions, tried in turn until the document is of
   *     {@link #SCHEMA}
   * @return the rule, or all problems; never an exception for what the text says
   */
  public static Reading<Rule> read(String json, ConditionJson conditions, Migration... migrations) {
    return JsonDocument.read(json, conditions.limits(), decoder(conditions, migrations));
  }

  /**
   * Reads a rule.
   *
   * @param json the bytes of the document in UTF-8
   * @param conditions what its condition may name
   * @param migrations steps from schemas of other versions, as for a text
   * @return the rule, or all problems; never an exception for what the bytes are
   */
  public static Reading<Rule> read(byte[] json, ConditionJson conditions, Migration... migrations) {
    return JsonDocument.read(json, conditions.limits(), decoder(conditions, migrations));
  }

  /**
   * A step from a document of one schema version to another: a pure function of its tree. Places
   * stay those of the values that it keeps.
   *
   * @param from what the key {@code schema} of the old document says, such as {@code crm.rule/0}
   * @param step makes the new document out of the old one; its result has another schema
   */
  public record Migration(String from, UnaryOperator<JsonValue.ObjectValue> step) {

    public Migration {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(step, "step");
    }
  }

  private static JsonDocument.Decoder<Rule> decoder(
      ConditionJson conditions, Migration... migrations) {
    return (root, problems) -> {
      JsonFields fields = JsonFields.of(migrated(root, migrations), problems);
      fields.schema(SCHEMA);
      Optional<String> id = fields.text("id");
      OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
      Optional<OnUnknown> onUnknown =
          fields.optional("onUnknown").isEmpty()
              ? Optional.of(OnUnknown.EXCLUDE)
              : fields.oneOf("onUnknown", ON_UNKNOWN.keySet()).map(ON_UNKNOWN::get);
      Optional<Condition> condition =
          fields.value("rule").flatMap(rule -> conditions.naming(id).read(rule, problems));
      fields.refuseOthers();
      if (problems.hasErrors()
          || id.isEmpty()
          || version.isEmpty()
          || onUnknown.isEmpty()
          || condition.isEmpty()) {
        return Optional.empty();
      }
      Rule rule =
          Rule.of(id.get(), version.getAsInt(), condition.get()).withOnUnknown(onUnknown.get());
      checkSegments(rule, conditions.segments().orElse(NO_SEGMENTS), fields, problems);
      if (problems.hasErrors()) {
        return Optional.empty();
      }
      FindingWarnings.add(conditions.check().check(condition.get(), "/rule"), fields, problems);
      return Optional.of(rule);
    };
  }

  private static void checkSegments(
      Rule rule, Segments segments, JsonFields fields, ProblemList problems) {
    Optional<List<String>> circle = segments.circle(rule);
    if (circle.isPresent()) {
      problems.circle(
          placeOf(circle.get().get(1), rule, fields),
          "segment.cycle",
          "Segments name each other in a circle: %s.".formatted(String.join(" -> ", circle.get())),
          circle.get());
      return;
    }
    Optional<String> permission =
        rule.onUnknown() == OnUnknown.INCLUDE
            ? segments.mustBeKnown(rule.condition())
            : Optional.empty();
    permission.ifPresent(
        segment ->
            problems.error(
                fields.placeOf("onUnknown"),
                "segment.onUnknown",
                "Segment '%s' must not be left open, so those of whom it is unknown are no members."
                    .formatted(Words.of(segment))));
  }

  private static JsonPlace placeOf(String segment, Rule rule, JsonFields fields) {
    return Segments.pointerOf(segment, rule.condition(), "/rule")
        .map(pointer -> fields.nearest(pointer + "/segment"))
        .orElseGet(() -> fields.placeOf("rule"));
  }

  private static JsonValue migrated(JsonValue root, Migration... migrations) {
    JsonValue document = root;
    for (Migration migration : migrations) {
      if (document instanceof JsonValue.ObjectValue object
          && object.members().get("schema") instanceof JsonValue.TextValue schema
          && schema.text().equals(migration.from())) {
        document = migration.step().apply(object);
      }
    }
    return document;
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
          if (rule.onUnknown() != OnUnknown.EXCLUDE) {
            json.writeStringProperty("onUnknown", rule.onUnknown().key());
          }
          json.writeName("rule");
          ConditionJson.write(rule.condition(), json);
          json.writeEndObject();
        });
  }
}
