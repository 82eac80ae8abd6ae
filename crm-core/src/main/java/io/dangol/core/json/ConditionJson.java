package io.dangol.core.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Conditions within JSON documents.
 *
 * <p>A condition is an object with exactly one of these keys:
 *
 * <ul>
 *   <li>{@code all}, {@code any}: an array of conditions; {@code not}: a condition
 *   <li>{@code fact}: the name of a fact of the catalog, with {@code op} and, but for {@code
 *       exists} and {@code missing}, {@code value}. Operators are {@code eq ne lt lte gt gte in
 *       notIn between exists missing}; the value is an array for {@code in} and {@code notIn}, an
 *       object with {@code from} and {@code to}, both included, for {@code between}
 *   <li>{@code constant}: true for everybody, false for nobody
 * </ul>
 *
 * Unknown keys, facts, operators and codes are errors; values are never converted from one type
 * into another.
 */
public final class ConditionJson {

  private final FactCatalog catalog;
  private final JsonLimits limits;

  private ConditionJson(FactCatalog catalog, JsonLimits limits) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Returns the codec of conditions over some facts.
   *
   * @param catalog the facts that conditions may name
   * @param limits how large a condition may be
   * @return the codec
   */
  public static ConditionJson of(FactCatalog catalog, JsonLimits limits) {
    return new ConditionJson(catalog, limits);
  }

  /**
   * Reads a condition.
   *
   * @param json the value
   * @param problems where problems go
   * @return the condition, or empty if an error was added to {@code problems}
   */
  public Optional<Condition> read(JsonValue json, ProblemList problems) {
    return new ConditionReader(catalog, limits, problems).read(json);
  }

  /**
   * Writes a condition in its canonical form: keys in a fixed order, the values of sets sorted,
   * numbers without superfluous digits.
   *
   * @param condition the condition
   * @param json where it goes
   */
  public static void write(Condition condition, JsonGenerator json) {
    ConditionWriter.write(condition, json);
  }
}
