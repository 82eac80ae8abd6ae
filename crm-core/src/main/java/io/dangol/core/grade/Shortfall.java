package io.dangol.core.grade;

import io.dangol.core.fact.Fact;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * How far a number is from what the next grade needs.
 *
 * @param fact a fact of numbers, amounts or days
 * @param needed the value that is needed, or, where {@code exclusive}, that must be passed; in the
 *     fact's unit, amounts in major units, days counted from 1970-01-01
 * @param actual the value found, in the same unit
 * @param exclusive whether {@code needed} itself is not enough
 * @param currency the currency of amounts; empty for other facts
 */
public record Shortfall(
    Fact<?> fact,
    BigDecimal needed,
    BigDecimal actual,
    boolean exclusive,
    Optional<CurrencyUnit> currency) {

  public Shortfall {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(needed, "needed");
    Objects.requireNonNull(actual, "actual");
    Objects.requireNonNull(currency, "currency");
  }

  /**
   * Returns a shortfall of a number that is no amount.
   *
   * @param fact a fact of numbers or days
   * @param needed the value that is needed, or, where {@code exclusive}, that must be passed
   * @param actual the value found
   * @param exclusive whether {@code needed} itself is not enough
   * @return the shortfall
   */
  public static Shortfall of(
      Fact<?> fact, BigDecimal needed, BigDecimal actual, boolean exclusive) {
    return new Shortfall(fact, needed, actual, exclusive, Optional.empty());
  }

  /**
   * Returns the distance.
   *
   * @return needed less actual: positive where more is needed, negative where less is
   */
  public BigDecimal distance() {
    return needed.subtract(actual);
  }

  /**
   * Returns the distance in one line.
   *
   * @return a line such as {@code purchases.monetary 5000000 KRW, 1500000 more}
   */
  public String summary() {
    String unit = currency.map(code -> " " + code.getCode()).orElse("");
    return "%s %s%s%s, %s %s"
        .formatted(
            fact.name(),
            exclusive ? "past " : "",
            needed.toPlainString(),
            unit,
            distance().abs().toPlainString(),
            distance().signum() < 0 ? "less" : "more");
  }
}
