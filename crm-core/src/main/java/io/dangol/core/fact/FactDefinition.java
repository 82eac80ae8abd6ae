package io.dangol.core.fact;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FactCatalog} knows about a fact.
 *
 * @param fact the fact
 * @param unit what its numbers measure
 * @param allowedValues the codes it may have, empty for any
 * @param range the numbers it may have, null for any; of a fact of whole numbers with one of them,
 *     and within ±2,147,483,647
 * @param currency the currency of its amounts, null for any
 * @param source the system or module that publishes it, and owns its meaning
 * @param kind where its values come from
 * @param cost what it costs to have a value of one customer
 * @param freshFor how long a value counts as current, null where it does not age
 */
public record FactDefinition(
    Fact<?> fact,
    FactUnit unit,
    List<String> allowedValues,
    @Nullable Range range,
    @Nullable CurrencyUnit currency,
    String source,
    Kind kind,
    Cost cost,
    @Nullable Duration freshFor) {

  /** Where the values of a fact come from. */
  public enum Kind {
    /** Master data that somebody stored: a birthday, a status. */
    STORED,
    /** Computed by a model or a policy: a score, a grade. */
    DERIVED,
    /** What the customer did: purchases, visits, responses. */
    BEHAVIOURAL
  }

  /** What it costs to have the value of a fact, cheapest first. */
  public enum Cost {
    /** It stands in the row or column of facts. */
    ROW,
    /** The host looks it up or computes it when it is asked for. */
    HOST
  }

  /**
   * The numbers that a fact may have.
   *
   * @param from the smallest, finite
   * @param to the largest, not below {@code from}, finite
   */
  public record Range(double from, double to) {

    public Range {
      if (!Double.isFinite(from) || !Double.isFinite(to) || from > to) {
        throw new IllegalArgumentException("%s to %s is no range".formatted(from, to));
      }
    }

    /**
     * Returns whether a number lies in the range.
     *
     * @param number the number
     * @return whether it is neither below the smallest nor above the largest
     */
    public boolean contains(double number) {
      return from <= number && number <= to;
    }
  }

  public FactDefinition {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cost, "cost");
    allowedValues = List.copyOf(allowedValues);
    if (range != null && !(fact instanceof NumberFact<?>)) {
      throw new IllegalArgumentException(
          "%s has no range: its values are no numbers".formatted(fact));
    }
    if (range != null && fact instanceof NumberFact<?> number && number.isInteger()) {
      checkWhole(number, range);
    }
    if (currency != null && !(fact instanceof MoneyFact)) {
      throw new IllegalArgumentException("%s has no amounts, so no currency".formatted(fact));
    }
    if (freshFor != null && (freshFor.isNegative() || freshFor.isZero())) {
      throw new IllegalArgumentException(
          "%s: freshFor must be positive, not %s".formatted(fact, freshFor));
    }
  }

  private static void checkWhole(NumberFact<?> fact, Range range) {
    if (range.from() < -Integer.MAX_VALUE || range.to() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s: a range of whole numbers lies within -2147483647 to 2147483647".formatted(fact));
    }
    if (Math.ceil(range.from()) > range.to()) {
      throw new IllegalArgumentException(
          "%s: no whole number lies in %s to %s".formatted(fact, range.from(), range.to()));
    }
  }

  /**
   * Returns the definition of a stored fact that may have any value and does not age.
   *
   * @param fact the fact
   * @param unit what its numbers measure
   * @param source the system or module that publishes it
   * @return the definition
   */
  public static FactDefinition of(Fact<?> fact, FactUnit unit, String source) {
    return new FactDefinition(
        fact, unit, List.of(), null, null, source, Kind.STORED, Cost.ROW, null);
  }

  /**
   * Returns this definition with the codes that are allowed.
   *
   * @param codes the codes
   * @return the definition
   */
  public FactDefinition withAllowedValues(List<String> codes) {
    return new FactDefinition(fact, unit, codes, range, currency, source, kind, cost, freshFor);
  }

  /**
   * Returns this definition with the numbers that are possible. Rules that ask for others are
   * warned of, and tables over whole numbers are checked for gaps.
   *
   * @param from the smallest number, finite
   * @param to the largest number, not below {@code from}, finite
   * @return the definition
   * @throws IllegalArgumentException if the fact has no numbers, the range is empty, or, of a fact
   *     of whole numbers, has none of them or exceeds ±2,147,483,647
   */
  public FactDefinition withRange(double from, double to) {
    return new FactDefinition(
        fact, unit, allowedValues, new Range(from, to), currency, source, kind, cost, freshFor);
  }

  /**
   * Returns this definition with the currency of its amounts. Rules that compare it with amounts in
   * another one are refused.
   *
   * @param newCurrency the currency
   * @return the definition
   * @throws IllegalArgumentException if the fact has no amounts
   */
  public FactDefinition withCurrency(CurrencyUnit newCurrency) {
    return new FactDefinition(
        fact, unit, allowedValues, range, newCurrency, source, kind, cost, freshFor);
  }

  /**
   * Returns this definition with where the values come from.
   *
   * @param newKind where they come from
   * @return the definition
   */
  public FactDefinition withKind(Kind newKind) {
    return new FactDefinition(
        fact, unit, allowedValues, range, currency, source, newKind, cost, freshFor);
  }

  /**
   * Returns this definition with what a value costs.
   *
   * @param newCost what it costs to have a value of one customer
   * @return the definition
   */
  public FactDefinition withCost(Cost newCost) {
    return new FactDefinition(
        fact, unit, allowedValues, range, currency, source, kind, newCost, freshFor);
  }

  /**
   * Returns this definition with an age limit.
   *
   * @param limit how long a value counts as current
   * @return the definition
   */
  public FactDefinition withFreshFor(Duration limit) {
    return new FactDefinition(
        fact, unit, allowedValues, range, currency, source, kind, cost, limit);
  }

  /**
   * Returns how long a value counts as current.
   *
   * @return the age limit, or empty where values do not age
   */
  public Optional<Duration> freshness() {
    return Optional.ofNullable(freshFor);
  }

  /**
   * Returns the currency in which the amounts are expected.
   *
   * @return the currency, or empty where it is left open
   */
  public Optional<CurrencyUnit> expectedCurrency() {
    return Optional.ofNullable(currency);
  }

  /**
   * Returns the numbers that are possible.
   *
   * @return the range, or empty for any
   */
  public Optional<Range> possible() {
    return Optional.ofNullable(range);
  }
}
