package io.dangol.core.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.HostTest;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.rule.RuleCheck;
import io.dangol.core.rule.Segments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Conditions within JSON documents: the facts, events, segments and operators that they may name.
 * Immutable.
 *
 * <p>A condition is an object with exactly one of these keys:
 *
 * <ul>
 *   <li>{@code all}, {@code any}: an array of conditions; {@code not}: a condition
 *   <li>{@code fact}: the name of a fact of the catalog, with {@code op} and, but for {@code
 *       exists} and {@code missing}, {@code value}. Operators are {@code eq ne lt lte gt gte in
 *       notIn between exists missing withinLast startsWith endsWith contains equalsIgnoreCase
 *       containsAny containsAll} and those of the host; the value is an array for {@code in},
 *       {@code notIn} and {@code contains…}, an object with {@code from} and {@code to}, both
 *       included, for {@code between}. A day may be relative: <code>{"ago":"P30D"}</code>. {@code
 *       ifMissing} is the value to take where there is none
 *   <li>{@code aggregate}: {@code count}, {@code exists}, {@code sum}, {@code min}, {@code max} or
 *       {@code last} over events, with {@code of}, a kind of events for the first two and a fact of
 *       events for the others, {@code window}, a period such as {@code P12M}, {@code where}, a
 *       condition on facts of these events, and the same members as a fact; {@code exists} alone
 *       needs no {@code op} and {@code value}
 *   <li>{@code segment}: the name of another rule
 *   <li>{@code constant}: true for everybody, false for nobody
 * </ul>
 *
 * Unknown keys, facts, operators and codes are errors; values are never converted from one type
 * into another.
 */
public final class ConditionJson {

  private final FactCatalog catalog;
  private final JsonLimits limits;
  private final Map<String, HostOperator> operators;
  private final @Nullable Segments segments;
  private final boolean refusesSegments;

  /** The rule whose condition is read, which is known though it is not among the segments yet. */
  private final String self;

  /** Reads the constants of an operator that a host adds to the language. */
  public interface HostOperator {

    /**
     * Returns the operator as rules write it.
     *
     * @return the operator of the form {@link HostTest#OPERATOR}, such as {@code acme:nearStore}
     */
    String operator();

    /**
     * Checks the constant of a test and makes the test. Its {@link HostTest#constant()} must be
     * read as an equal test.
     *
     * @param fact the fact whose values are tested
     * @param constant the constant as the document has it
     * @param problems where problems go
     * @return the test, or empty if the fact or the constant does not fit
     */
    Optional<HostTest> read(Fact<?> fact, JsonValue constant, ProblemList problems);
  }

  private ConditionJson(
      FactCatalog catalog,
      JsonLimits limits,
      Map<String, HostOperator> operators,
      @Nullable Segments segments,
      boolean refusesSegments,
      String self) {
    this.self = self;
    this.refusesSegments = refusesSegments;
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.limits = Objects.requireNonNull(limits, "limits");
    this.operators = operators;
    this.segments = segments;
  }

  /**
   * Returns the codec of conditions over some facts.
   *
   * @param catalog the facts and events that conditions may name
   * @return the codec, with {@link JsonLimits#defaults()}
   */
  public static ConditionJson of(FactCatalog catalog) {
    return of(catalog, JsonLimits.defaults());
  }

  /**
   * Returns the codec of conditions over some facts.
   *
   * @param catalog the facts and events that conditions may name
   * @param limits how large a condition may be
   * @return the codec
   */
  public static ConditionJson of(FactCatalog catalog, JsonLimits limits) {
    return new ConditionJson(catalog, limits, Map.of(), null, false, "");
  }

  /**
   * Returns this codec with operators of the host; others with a namespace are refused.
   *
   * @param added the operators
   * @return the codec
   * @throws IllegalArgumentException if an operator is not of the form namespace:name
   */
  public ConditionJson withOperators(Collection<? extends HostOperator> added) {
    Map<String, HostOperator> more = new LinkedHashMap<>(operators);
    for (HostOperator operator : added) {
      if (!HostTest.OPERATOR.matcher(operator.operator()).matches()) {
        throw new IllegalArgumentException(
            "operator '%s' is not of the form namespace:name".formatted(operator.operator()));
      }
      more.put(operator.operator(), operator);
    }
    return new ConditionJson(catalog, limits, more, segments, refusesSegments, self);
  }

  /**
   * Returns this codec with the segments that conditions may name; without them any name is
   * accepted.
   *
   * @param known the segments
   * @return the codec
   */
  public ConditionJson withSegments(Segments known) {
    return new ConditionJson(catalog, limits, operators, known, false, self);
  }

  /**
   * Returns this codec for conditions that cannot name segments, since nobody puts their conditions
   * in the places of the names.
   *
   * @return the codec
   */
  public ConditionJson withoutSegments() {
    return new ConditionJson(catalog, limits, operators, null, true, self);
  }

  /**
   * Returns the facts and events that conditions may name.
   *
   * @return the catalog
   */
  public FactCatalog catalog() {
    return catalog;
  }

  /**
   * Returns the operators of the host.
   *
   * @return their names, unmodifiable
   */
  public List<String> hostOperators() {
    return List.copyOf(operators.keySet());
  }

  JsonLimits limits() {
    return limits;
  }

  Optional<HostOperator> operator(String name) {
    return Optional.ofNullable(operators.get(name));
  }

  List<String> operatorNames() {
    List<String> names = new ArrayList<>(FactTestReader.OPERATORS);
    names.addAll(operators.keySet());
    return names;
  }

  Optional<Segments> segments() {
    return Optional.ofNullable(segments);
  }

  boolean refusesSegments() {
    return refusesSegments;
  }

  /** This codec for the condition of a rule, so that one that names itself is a circle. */
  ConditionJson naming(Optional<String> rule) {
    return new ConditionJson(
        catalog, limits, operators, segments, refusesSegments, rule.orElse(""));
  }

  /** The check of conditions in this language. */
  RuleCheck check() {
    RuleCheck check = RuleCheck.with(catalog);
    return segments == null ? check : check.withSegments(segments);
  }

  boolean isKnownSegment(String name) {
    return segments == null || name.equals(self) || segments.find(name).isPresent();
  }

  Collection<String> segmentNames() {
    return segments == null ? List.of() : segments.names();
  }

  /**
   * Reads a condition.
   *
   * @param json the value
   * @param problems where problems go
   * @return the condition, or empty if an error was added to {@code problems}
   */
  public Optional<Condition> read(JsonValue json, ProblemList problems) {
    return new ConditionReader(this, problems).read(json);
  }

  /**
   * Reads a condition that must be there, and adds what {@link RuleCheck} finds as warnings.
   *
   * @param fields the members of which it is one
   * @param key its name
   * @param problems where problems go
   * @return the condition, or empty with a problem
   */
  public Optional<Condition> readMember(JsonFields fields, String key, ProblemList problems) {
    int before = problems.errors();
    Optional<Condition> condition = fields.value(key).flatMap(json -> read(json, problems));
    if (condition.isPresent() && problems.errors() == before) {
      FindingWarnings.add(check().check(condition.get(), "/" + key), fields, problems);
    }
    return condition;
  }

  /**
   * Reads a condition that may be left out, and adds what {@link RuleCheck} finds as warnings.
   *
   * @param fields the members of which it is one
   * @param key its name
   * @param problems where problems go
   * @return the condition, or empty; with a problem if it is there and wrong
   */
  public Optional<Condition> optionalMember(JsonFields fields, String key, ProblemList problems) {
    return fields.optional(key).isEmpty() ? Optional.empty() : readMember(fields, key, problems);
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
