package io.dangol.core.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.Words;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.RuleVersion;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * Decision tables as JSON documents of schema {@code crm.table/1}, or as parts of other documents:
 *
 * <pre>{@code
 * {"schema":"crm.table/1","id":"discounts","version":2,"hitPolicy":"UNIQUE","rows":[
 *   {"when":{"fact":"rfm.frequencyScore","op":"eq","value":1},"then":{"discount":6}}],
 *  "default":{"discount":0}}
 * }</pre>
 *
 * @param <R> the type of the outcomes
 * @see ConditionJson the form of conditions
 */
public final class DecisionTableJson<R> {

  /** What the key {@code schema} of a document says. */
  public static final String SCHEMA = "crm.table/1";

  private static final List<String> HIT_POLICIES =
      Arrays.stream(DecisionTable.HitPolicy.values()).map(Enum::name).toList();

  /** A longer table is data, and belongs into a fact. */
  private static final int MOST_ROWS = 5_000;

  private final ConditionJson conditions;
  private final OutcomeJson<R> outcomes;
  private final JsonLimits limits;

  private DecisionTableJson(ConditionJson conditions, OutcomeJson<R> outcomes, JsonLimits limits) {
    this.conditions = conditions;
    this.outcomes = outcomes;
    this.limits = limits;
  }

  /**
   * Returns the codec of tables with these outcomes.
   *
   * @param catalog the facts that conditions may name
   * @param outcomes the form of the outcomes
   * @param <R> the type of the outcomes
   * @return the codec
   */
  public static <R> DecisionTableJson<R> of(FactCatalog catalog, OutcomeJson<R> outcomes) {
    JsonLimits limits = JsonLimits.defaults();
    return of(ConditionJson.of(catalog, limits).withoutSegments(), outcomes);
  }

  /**
   * Returns the codec of tables with these outcomes.
   *
   * @param conditions what conditions may name; with its segments, they may name segments
   * @param outcomes the form of the outcomes
   * @param <R> the type of the outcomes
   * @return the codec
   */
  public static <R> DecisionTableJson<R> of(ConditionJson conditions, OutcomeJson<R> outcomes) {
    ConditionJson known =
        conditions.segments().isEmpty() ? conditions.withoutSegments() : conditions;
    return new DecisionTableJson<>(known, outcomes, conditions.limits());
  }

  /**
   * Reads a document.
   *
   * @param json the text of the document
   * @return the table, or all problems; never an exception for what the text says
   */
  public Reading<DecisionTable<R>> read(String json) {
    return JsonDocument.read(
        json,
        limits,
        (root, problems) -> {
          JsonFields fields = JsonFields.of(root, problems);
          fields.schema(SCHEMA);
          Optional<RuleVersion> version = version(fields);
          return readTable(fields, version, problems);
        });
  }

  /** A table has a name and a version, or neither. */
  private static Optional<RuleVersion> version(JsonFields fields) {
    if (fields.optional("id").isEmpty() && fields.optional("version").isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = fields.text("id");
    OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
    return version.isPresent()
        ? id.map(name -> RuleVersion.of(name, version.getAsInt()))
        : Optional.empty();
  }

  /**
   * Reads a table from the members {@code hitPolicy}, {@code rows}, {@code default} and {@code
   * inputs} of an object. The last may be left out; where it stands, it names exactly the facts
   * that the rows read. Every other member that was not read before is refused.
   *
   * @param fields the members
   * @param problems where problems go
   * @return the table, or empty if an error was added to {@code problems}
   */
  public Optional<DecisionTable<R>> readTable(JsonFields fields, ProblemList problems) {
    return readTable(fields, Optional.empty(), problems);
  }

  private Optional<DecisionTable<R>> readTable(
      JsonFields fields, Optional<RuleVersion> version, ProblemList problems) {
    Optional<String> hitPolicy = fields.oneOf("hitPolicy", HIT_POLICIES);
    DecisionTable.Builder<R> table =
        DecisionTable.builder(
            hitPolicy.map(DecisionTable.HitPolicy::valueOf).orElse(DecisionTable.HitPolicy.UNIQUE));
    version.ifPresent(named -> table.named(named.id().value(), named.version()));
    conditions.segments().ifPresent(table::naming);
    Optional<JsonValue> inputs = fields.optional("inputs");
    List<JsonValue> rows = fields.array("rows");
    if (rows.size() > MOST_ROWS) {
      problems.error(
          fields.placeOf("rows"),
          "table.size",
          "There are %d rows; %d are the most.".formatted(rows.size(), MOST_ROWS));
      return Optional.empty();
    }
    rows.forEach(row -> readRow(row, table, problems));
    fields
        .optional("default")
        .flatMap(json -> outcomes.read(json, problems))
        .ifPresent(table::otherwise);
    fields.refuseOthers();
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Optional<DecisionTable<R>> made = problems.made(fields.placeOf("rows"), table::build);
    if (made.isEmpty()) {
      return Optional.empty();
    }
    DecisionTable<R> built = made.get();
    inputs.ifPresent(json -> checkInputs(json, built, problems));
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    FindingWarnings.add(conditions.check().check(built, "/rows"), fields, problems);
    return Optional.of(built);
  }

  /** The facts that a document names as inputs are those that its conditions read, or it lies. */
  private void checkInputs(JsonValue json, DecisionTable<R> table, ProblemList problems) {
    List<String> derived = table.dependsOn().stream().map(Fact::name).toList();
    if (!(json instanceof JsonValue.ArrayValue array)) {
      problems.error(
          json.place(), "value.type", "An array is expected, not %s.".formatted(json.kind()));
      return;
    }
    Set<String> named = new LinkedHashSet<>();
    for (JsonValue element : array.elements()) {
      if (!(element instanceof JsonValue.TextValue text)) {
        problems.error(
            element.place(), "value.type", "A text is expected, not %s.".formatted(element.kind()));
      } else if (!named.add(text.text()) || !derived.contains(text.text())) {
        problems.error(
            element.place(),
            "table.inputs",
            derived.contains(text.text())
                ? "'%s' stands twice.".formatted(Words.of(text.text()))
                : "No row reads '%s'.".formatted(Words.of(text.text())),
            Words.nearest(text.text(), derived).orElse(null));
      }
    }
    List<String> absent = derived.stream().filter(name -> !named.contains(name)).toList();
    if (!absent.isEmpty()) {
      problems.error(json.place(), "table.inputs", "The rows read %s, too.".formatted(absent));
    }
  }

  private void readRow(JsonValue json, DecisionTable.Builder<R> table, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<Condition> when =
        fields.value("when").flatMap(condition -> conditions.read(condition, problems));
    Optional<R> then = fields.value("then").flatMap(outcome -> outcomes.read(outcome, problems));
    fields.refuseOthers();
    if (when.isPresent() && then.isPresent()) {
      table.when(when.get(), then.get());
    }
  }

  /**
   * Writes a document in its canonical form.
   *
   * @param table the table
   * @return the text, without white space
   */
  public String write(DecisionTable<R> table) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          table
              .version()
              .ifPresent(
                  version -> {
                    json.writeStringProperty("id", version.id().value());
                    json.writeNumberProperty("version", version.version());
                  });
          writeTable(table, json);
          json.writeEndObject();
        });
  }

  /**
   * Writes the members {@code hitPolicy}, {@code rows} and, where there is one, {@code default}
   * into an object.
   *
   * @param table the table
   * @param json where they go, within an object
   */
  public void writeTable(DecisionTable<R> table, JsonGenerator json) {
    json.writeStringProperty("hitPolicy", table.hitPolicy().name());
    json.writeName("rows");
    json.writeStartArray();
    for (DecisionTable.Row<R> row : table.rows()) {
      json.writeStartObject();
      json.writeName("when");
      ConditionJson.write(row.when(), json);
      json.writeName("then");
      outcomes.write(row.then(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    table
        .otherwise()
        .ifPresent(
            outcome -> {
              json.writeName("default");
              outcomes.write(outcome, json);
            });
  }
}
