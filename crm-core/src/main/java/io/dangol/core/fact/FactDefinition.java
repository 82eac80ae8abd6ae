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
 * @param source the system or module that publishes it
 * @param freshFor how long a value counts as current, null where it does not age
 * @param currency what its amounts are in, null where that is left open
 */
public record FactDefinition(
    Fact<?> fact,
    FactUnit unit,
    List<String> allowedValues,
    String source,
    @Nullable Duration freshFor,
    @Nullable CurrencyUnit currency) {

  public FactDefinition {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(source, "source");
    allowedValues = List.copyOf(allowedValues);
    if (freshFor != null && (freshFor.isNegative() || freshFor.isZero())) {
      throw new IllegalArgumentException(
          "%s: freshFor must be positive, not %s".formatted(fact, freshFor));
    }
    if (currency != null && !(fact instanceof MoneyFact)) {
      throw new IllegalArgumentException("%s has no amounts, so no currency".formatted(fact));
    }
  }

  /**
   * Returns the definition of a fact that may have any value and does not age.
   *
   * @param fact the fact
   * @param unit what its numbers measure
   * @param source the system or module that publishes it
   * @return the definition
   */
  public static FactDefinition of(Fact<?> fact, FactUnit unit, String source) {
    return new FactDefinition(fact, unit, List.of(), source, null, null);
  }

  /**
   * Returns this definition with the codes that are allowed.
   *
   * @param codes the codes
   * @return the definition
   */
  public FactDefinition withAllowedValues(List<String> codes) {
    return new FactDefinition(fact, unit, codes, source, freshFor, currency);
  }

  /**
   * Returns this definition with an age limit.
   *
   * @param limit how long a value counts as current
   * @return the definition
   */
  public FactDefinition withFreshFor(Duration limit) {
    return new FactDefinition(fact, unit, allowedValues, source, limit, currency);
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
   * Returns this definition with the currency of its amounts.
   *
   * @param unitOfAmounts the currency
   * @return the definition
   * @throws IllegalArgumentException if the fact is not of amounts
   */
  public FactDefinition withCurrency(CurrencyUnit unitOfAmounts) {
    return new FactDefinition(fact, unit, allowedValues, source, freshFor, unitOfAmounts);
  }

  /**
   * Returns the currency in which the amounts are expected.
   *
   * @return the currency, or empty where it is left open
   */
  public Optional<CurrencyUnit> expectedCurrency() {
    return Optional.ofNullable(currency);
  }
}
