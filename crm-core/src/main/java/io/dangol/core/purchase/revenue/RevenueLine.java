package io.dangol.core.purchase.revenue;

import io.dangol.core.report.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What was sold in a period, by one value of a dimension and in one currency.
 *
 * @param period the first day of the period
 * @param by the value of the dimension, such as a channel; empty where the purchases have none
 * @param currency the currency
 * @param customers how many customers bought or gave back
 * @param orders how many orders: distinct order ids of the sales of a customer, and every sale
 *     without one; refunds are none
 * @param revenue what was paid, less refunds
 * @param costed how many of the rows have a cost
 * @param cost the costs of those rows
 * @param costedRevenue the revenue of those rows
 */
public record RevenueLine(
    LocalDate period,
    Optional<String> by,
    CurrencyUnit currency,
    long customers,
    long orders,
    BigMoney revenue,
    Ratio costed,
    BigMoney cost,
    BigMoney costedRevenue) {

  public RevenueLine {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(revenue, "revenue");
    Objects.requireNonNull(costed, "costed");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(costedRevenue, "costedRevenue");
  }

  /**
   * Returns what is left of the revenue after its cost: whether a channel is a profit centre.
   *
   * @return the margin of the rows whose cost is known, or empty where that is none of them
   */
  public Optional<BigMoney> margin() {
    return costed.numerator() == 0 ? Optional.empty() : Optional.of(costedRevenue.minus(cost));
  }

  /**
   * Returns the part of a total.
   *
   * @param total another revenue in the same currency
   * @return this revenue divided by the total, or empty where the total is not positive
   * @throws IllegalArgumentException if the currencies differ
   */
  public OptionalDouble shareOf(BigMoney total) {
    if (!total.getCurrencyUnit().equals(currency)) {
      throw new IllegalArgumentException(
          "revenue in %s is no part of one in %s".formatted(currency, total.getCurrencyUnit()));
    }
    BigDecimal whole = total.getAmount();
    return whole.signum() <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(revenue.getAmount().doubleValue() / whole.doubleValue());
  }
}
