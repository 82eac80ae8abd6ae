package io.dangol.core.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

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
      value = canonical(fact, value);
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
      Set<T> canonical = new LinkedHashSet<>();
      values.forEach(value -> canonical.add(canonical(fact, value)));
      values = Collections.unmodifiableSet(canonical);
      if (values.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: a set must not be empty\nMaybe Condition.never() is meant.".formatted(fact));
      }
      List<CurrencyUnit> currencies =
          values.stream()
              .filter(BigMoney.class::isInstance)
              .map(value -> ((BigMoney) value).getCurrencyUnit())
              .distinct()
              .toList();
      if (currencies.size() > 1) {
        throw new IllegalArgumentException("%s: a set in %s".formatted(fact, currencies));
      }
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
      from = canonical(fact, from);
      to = canonical(fact, to);
      if (compare(from, to) > 0) {
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
      if (period.isNegative() || period.isZero() || isLongerThanAThousandYears(period)) {
        throw new IllegalArgumentException(
            "%s: the period must be longer than zero and at most 1000 years, not %s"
                .formatted(fact, period));
      }
    }

    private static boolean isLongerThanAThousandYears(Period period) {
      try {
        LocalDate first = LocalDate.EPOCH.minusYears(1000);
        return LocalDate.EPOCH.minus(period).isBefore(first);
      } catch (DateTimeException | ArithmeticException e) {
        return true;
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
   * Returns the facts that the condition reads, in the order of their first appearance, without
   * those of segments that it names.
   *
   * @return the facts, unmodifiable
   */
  default Set<Fact<?>> facts() {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    collectFacts(this, facts);
    return Collections.unmodifiableSet(facts);
  }

  private static void collectFacts(Condition condition, Set<Fact<?>> facts) {
    if (condition instanceof All all) {
      all.parts().forEach(part -> collectFacts(part, facts));
    } else if (condition instanceof Any any) {
      any.parts().forEach(part -> collectFacts(part, facts));
    } else if (condition instanceof Not not) {
      collectFacts(not.part(), facts);
    } else if (condition instanceof Compare<?> compare) {
      facts.add(compare.fact());
    } else if (condition instanceof In<?> in) {
      facts.add(in.fact());
    } else if (condition instanceof Between<?> between) {
      facts.add(between.fact());
    } else if (condition instanceof Missing missing) {
      facts.add(missing.fact());
    } else if (condition instanceof WithinLast within) {
      facts.add(within.fact());
    } else if (condition instanceof TextMatch text) {
      facts.add(text.fact());
    }
  }

  /** Checks the type of a constant and gives values that are equal in meaning one form. */
  private static <T> T canonical(Fact<T> fact, T value) {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(value, "value");
    if (!fact.type().isInstance(value)) {
      throw new IllegalArgumentException(
          "%s has values of type %s, not %s"
              .formatted(fact, fact.type().getSimpleName(), value.getClass().getSimpleName()));
    }
    if (value instanceof BigMoney money) {
      int scale = Math.max(0, money.getAmount().stripTrailingZeros().scale());
      return fact.type().cast(money.withScale(scale));
    }
    // Adding 0.0 turns -0.0 into 0.0 and leaves every other number as it is.
    return value instanceof Double number ? fact.type().cast(number + 0.0) : value;
  }

  private static int compare(Object from, Object to) {
    if (from instanceof BigMoney low
        && to instanceof BigMoney high
        && !low.getCurrencyUnit().equals(high.getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "the ends are in %s and in %s".formatted(low.getCurrencyUnit(), high.getCurrencyUnit()));
    }
    @SuppressWarnings(
        "unchecked") // every ordered fact has values that are comparable with each other
    Comparable<Object> low = (Comparable<Object>) from;
    return low.compareTo(to);
  }
}
