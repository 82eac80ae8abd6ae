package io.dangol.core.fact;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A statement about the facts of a customer, as data. Facts build conditions, {@link #and}, {@link
 * #or} and {@link #not} combine them, {@code io.dangol.core.rule} evaluates and explains them.
 *
 * <p>The logic is three-valued (Kleene, 1952): a comparison with a missing value is neither true
 * nor false but unknown; {@code and} is the minimum and {@code or} the maximum of false &lt;
 * unknown &lt; true; {@code not} leaves unknown as it is.
 */
public sealed interface Condition {

  /**
   * True where every part is; true without parts.
   *
   * @param parts the parts, in the order in which they are explained
   */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * True where a part is; false without parts.
   *
   * @param parts the parts, in the order in which they are explained
   */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * True where the part is false, false where it is true.
   *
   * @param part the condition to negate
   */
  record Not(Condition part) implements Condition {
    public Not {
      Objects.requireNonNull(part, "part");
    }
  }

  /**
   * Compares the value of a fact with a constant; unknown where the value is missing.
   *
   * <p>Constants that are equal in meaning are equal: 10.00 becomes 10, and -0.0 becomes 0.0.
   *
   * @param fact the fact
   * @param operator the comparison; one by order only if the fact is an {@link OrderedFact}
   * @param value the constant, of the fact's type
   * @param <T> the type of the values
   */
  record Compare<T>(Fact<T> fact, Operator operator, T value) implements Condition {
    public Compare {
      Objects.requireNonNull(operator, "operator");
      value = ConditionValues.canonical(fact, value);
      ConditionValues.checkNoSet(fact);
      if (operator.byOrder() && !(fact instanceof OrderedFact)) {
        throw new IllegalArgumentException(
            "%s has no order, so it cannot be compared with %s".formatted(fact, operator.symbol()));
      }
    }
  }

  /**
   * True where the value of a fact is one of a set; unknown where the value is missing.
   *
   * @param fact the fact
   * @param values the set, not empty, in the order given, each of the fact's type
   * @param <T> the type of the values
   */
  record In<T>(Fact<T> fact, Set<T> values) implements Condition {
    public In {
      ConditionValues.checkNoSet(fact);
      Set<T> canonical = new LinkedHashSet<>();
      values.forEach(value -> canonical.add(ConditionValues.canonical(fact, value)));
      values = Collections.unmodifiableSet(canonical);
      if (values.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: a set must not be empty\nMaybe Condition.never() is meant.".formatted(fact));
      }
      ConditionValues.checkOneCurrency(fact, values);
    }
  }

  /**
   * True where the value of a fact lies between two constants, both included; unknown where the
   * value is missing.
   *
   * @param fact the fact
   * @param from the smallest value that satisfies it
   * @param to the largest value that satisfies it, not below {@code from}
   * @param <T> the type of the values
   */
  record Between<T>(OrderedFact<T> fact, T from, T to) implements Condition {
    public Between {
      from = ConditionValues.canonical(fact, from);
      to = ConditionValues.canonical(fact, to);
      if (ConditionValues.compare(from, to) > 0) {
        throw new IllegalArgumentException(
            "%s: between %s and %s is empty\nMaybe the two are swapped.".formatted(fact, from, to));
      }
    }
  }

  /**
   * True where the value of a fact is missing, else false.
   *
   * @param fact the fact
   */
  record Missing(Fact<?> fact) implements Condition {
    public Missing {
      Objects.requireNonNull(fact, "fact");
    }
  }

  /**
   * True where a day lies within the last days, weeks, months or years before the moment of
   * evaluation: after the day of evaluation less the period, and not after the day of evaluation.
   * Unknown where the value is missing.
   *
   * @param fact the fact
   * @param period how far the window reaches back, longer than zero and at most 1000 years
   */
  record WithinLast(DateFact fact, Period period) implements Condition {
    public WithinLast {
      Objects.requireNonNull(fact, "fact");
      ConditionValues.checkPeriod(fact.name(), period);
    }
  }

  /**
   * A day relative to the day of evaluation.
   *
   * @param period how long before it: zero for the day itself, at most 1000 years
   */
  record Ago(Period period) {
    public Ago {
      if (period.isNegative() || ConditionValues.isLongerThanAThousandYears(period)) {
        throw new IllegalArgumentException(
            "ago: the period must not be negative and at most 1000 years, not %s"
                .formatted(period));
      }
    }

    /**
     * Returns the day that is meant.
     *
     * @param today the day of evaluation
     * @return the day
     */
    public LocalDate before(LocalDate today) {
      return today.minus(period);
    }
  }

  /**
   * Compares a day with one relative to the day of evaluation; unknown where the value is missing.
   *
   * @param fact the fact
   * @param operator the comparison
   * @param ago the day to compare with
   */
  record CompareAgo(DateFact fact, Operator operator, Ago ago) implements Condition {
    public CompareAgo {
      Objects.requireNonNull(fact, "fact");
      Objects.requireNonNull(operator, "operator");
      Objects.requireNonNull(ago, "ago");
    }
  }

  /** How many of several codes are asked for. */
  enum Quantifier {
    /** At least one. */
    ANY,
    /** Every one. */
    ALL
  }

  /**
   * True where a set of codes contains some; unknown where the set is missing.
   *
   * @param fact the fact
   * @param quantifier how many of the codes it must contain
   * @param codes the codes, not empty, in the order given
   */
  record Contains(CodeSetFact fact, Quantifier quantifier, Set<String> codes) implements Condition {
    public Contains {
      Objects.requireNonNull(fact, "fact");
      Objects.requireNonNull(quantifier, "quantifier");
      codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("%s: a set must not be empty".formatted(fact));
      }
    }
  }

  /**
   * True where a value satisfies a test of the host; unknown where the value is missing.
   *
   * @param fact the fact
   * @param test the test
   */
  record Registered(Fact<?> fact, HostTest test) implements Condition {
    public Registered {
      Objects.requireNonNull(fact, "fact");
      if (!HostTest.OPERATOR.matcher(test.operator()).matches()) {
        throw new IllegalArgumentException(
            "operator '%s' is not of the form namespace:name".formatted(test.operator()));
      }
    }
  }

  /**
   * Compares the code of a value with a text; unknown where the value is missing.
   *
   * @param fact the fact
   * @param match how they are compared
   * @param text the text, not empty
   */
  record TextMatch(CodeFact<?> fact, Match match, String text) implements Condition {
    public TextMatch {
      Objects.requireNonNull(fact, "fact");
      Objects.requireNonNull(match, "match");
      if (text.isEmpty()) {
        throw new IllegalArgumentException("%s: the text must not be empty".formatted(fact));
      }
    }
  }

  /**
   * True where another condition holds, which is known by name. It has to be put in its place
   * before it can be evaluated.
   *
   * @param segment the name of the other condition, not blank
   */
  record InSegment(String segment) implements Condition {
    public InSegment {
      if (segment.isBlank()) {
        throw new IllegalArgumentException("a segment's name must not be blank");
      }
    }
  }

  /** How a code is compared with a text. */
  enum Match {
    /** The code starts with the text. */
    STARTS_WITH,
    /** The code ends with the text. */
    ENDS_WITH,
    /** The code contains the text. */
    CONTAINS,
    /** The code is the text but for upper and lower case, letter by letter in any script. */
    EQUALS_IGNORE_CASE;

    /**
     * Returns whether a code matches a text.
     *
     * @param code the code
     * @param text the text
     * @return whether it matches
     */
    public boolean holds(String code, String text) {
      return switch (this) {
        case STARTS_WITH -> code.startsWith(text);
        case ENDS_WITH -> code.endsWith(text);
        case CONTAINS -> code.contains(text);
        case EQUALS_IGNORE_CASE -> code.equalsIgnoreCase(text);
      };
    }
  }

  /** True for everybody. */
  record Always() implements Condition {}

  /** True for nobody. */
  record Never() implements Condition {}

  /** How two values are compared. */
  enum Operator {
    /** Equal. */
    EQUAL("="),
    /** Different. */
    NOT_EQUAL("<>"),
    /** Smaller. */
    BELOW("<"),
    /** Smaller or equal. */
    AT_MOST("<="),
    /** Larger. */
    ABOVE(">"),
    /** Larger or equal. */
    AT_LEAST(">=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /**
     * Returns the usual sign.
     *
     * @return the sign, such as {@code >=}
     */
    public String symbol() {
      return symbol;
    }

    /**
     * Returns whether the comparison needs an order.
     *
     * @return false for equal and different only
     */
    public boolean byOrder() {
      return this != EQUAL && this != NOT_EQUAL;
    }

    /**
     * Returns what the comparison says about an order.
     *
     * @param order negative, zero or positive where the value is below, equal to or above the
     *     constant
     * @return whether the comparison holds
     */
    public boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case BELOW -> order < 0;
        case AT_MOST -> order <= 0;
        case ABOVE -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }

  /**
   * Returns the condition that is true for everybody.
   *
   * @return the condition
   */
  static Condition always() {
    return new Always();
  }

  /**
   * Returns the condition that is true for nobody.
   *
   * @return the condition
   */
  static Condition never() {
    return new Never();
  }

  /**
   * Returns the condition that another one holds, which is known by name.
   *
   * @param segment its name, not blank
   * @return the condition
   */
  static Condition inSegment(String segment) {
    return new InSegment(segment);
  }

  /**
   * Returns the condition that all of these hold.
   *
   * @param parts the parts
   * @return the condition
   */
  static Condition all(Condition... parts) {
    return new All(List.of(parts));
  }

  /**
   * Returns the condition that at least one of these holds.
   *
   * @param parts the parts
   * @return the condition
   */
  static Condition any(Condition... parts) {
    return new Any(List.of(parts));
  }

  /**
   * Returns the negation of a condition.
   *
   * @param part the condition
   * @return the negation
   */
  static Condition not(Condition part) {
    return new Not(part);
  }

  /**
   * Returns the condition that this and another hold. A chain of them is one conjunction: {@code
   * a.and(b).and(c)} has three parts.
   *
   * @param other the other
   * @return the condition
   */
  default Condition and(Condition other) {
    return this instanceof All all
        ? new All(appended(all.parts(), other))
        : new All(List.of(this, other));
  }

  /**
   * Returns the condition that this or another holds. A chain of them is one disjunction: {@code
   * a.or(b).or(c)} has three parts.
   *
   * @param other the other
   * @return the condition
   */
  default Condition or(Condition other) {
    return this instanceof Any any
        ? new Any(appended(any.parts(), other))
        : new Any(List.of(this, other));
  }

  private static List<Condition> appended(List<Condition> parts, Condition part) {
    List<Condition> longer = new ArrayList<>(parts);
    longer.add(part);
    return longer;
  }

  /**
   * Returns the facts of a customer that the condition reads, in the order of their first
   * appearance: of a derived fact those it is derived from. Facts of events and those of segments
   * that are named are not among them.
   *
   * @return the facts, unmodifiable
   */
  default Set<Fact<?>> facts() {
    return ConditionFacts.of(this).facts();
  }

  /**
   * Returns the fact whose value a test is about.
   *
   * @return the fact, which may be a derived one; empty for groups, segments and constants
   */
  default Optional<Fact<?>> tested() {
    return ConditionFacts.tested(this);
  }

  /**
   * Returns the kinds of events that the condition reads.
   *
   * @return the kinds in the order of their first appearance, unmodifiable
   */
  default Set<EventKind> events() {
    return ConditionFacts.of(this).events();
  }

  /**
   * Returns everything that the condition reads: only a change of these can change its verdict.
   *
   * @return {@link #facts()} and the facts of events, unmodifiable
   */
  default Set<Fact<?>> dependsOn() {
    return ConditionFacts.of(this).all();
  }

  /**
   * Returns the condition in a line of text, for messages.
   *
   * @return a line such as {@code purchases.recencyDays <= 90}; of long sets the first values only
   */
  default String describe() {
    return ConditionText.of(this);
  }

  /**
   * Returns the day that lies some time before the day of evaluation.
   *
   * @param period how long before it: zero for the day itself, at most 1000 years
   * @return the day, for comparisons such as {@code JOINED.before(ago(Period.ofDays(30)))}
   */
  static Ago ago(Period period) {
    return new Ago(period);
  }
}
