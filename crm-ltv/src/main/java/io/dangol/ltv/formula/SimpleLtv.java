package io.dangol.ltv.formula;

import java.math.BigDecimal;

/**
 * The simple lifetime value: yearly purchase times margin times years, undiscounted, in exact
 * decimal arithmetic.
 *
 * <p>It assumes that a customer stays for the stated number of years and then leaves, buys the same
 * every year, and that a won later is worth a won now. It is a first estimate for a planning table,
 * not a forecast; use the models of {@code io.dangol.ltv.repeat} where purchase histories exist.
 *
 * @param annualPurchase purchases per customer and year, in the currency of the results; not
 *     negative
 * @param margin contribution margin as a fraction of purchases, within [-1, 1]
 * @param years average years as a customer, not negative
 */
public record SimpleLtv(BigDecimal annualPurchase, BigDecimal margin, BigDecimal years) {

  public SimpleLtv {
    requireNotNegative("annualPurchase", annualPurchase);
    requireNotNegative("years", years);
    if (margin.abs().compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "margin must be a fraction within [-1, 1], was "
              + margin
              + "\nMaybe a percentage was meant: ten percent is 0.10.");
    }
  }

  /**
   * Creates the formula from its three inputs.
   *
   * @param annualPurchase purchases per customer and year, not negative
   * @param margin margin as a fraction of purchases, within [-1, 1]
   * @param years average years as a customer, not negative
   * @return the formula
   * @throws IllegalArgumentException if an input is out of its range
   */
  public static SimpleLtv of(BigDecimal annualPurchase, BigDecimal margin, BigDecimal years) {
    return new SimpleLtv(annualPurchase, margin, years);
  }

  /**
   * Creates the formula from the size and rate of orders and from churn.
   *
   * @param orderValue average value of an order, not negative
   * @param ordersPerYear average orders per customer and year, not negative
   * @param margin margin as a fraction of purchases, within [-1, 1]
   * @param years average years as a customer, not negative
   * @return the formula
   * @throws IllegalArgumentException if an input is out of its range
   */
  public static SimpleLtv ofOrders(
      BigDecimal orderValue, BigDecimal ordersPerYear, BigDecimal margin, BigDecimal years) {
    requireNotNegative("orderValue", orderValue);
    requireNotNegative("ordersPerYear", ordersPerYear);
    return new SimpleLtv(orderValue.multiply(ordersPerYear), margin, years);
  }

  /**
   * Returns the lifetime value of one customer, {@code annualPurchase * margin * years}.
   *
   * @return the exact product without trailing zeros after the decimal point
   */
  public BigDecimal perCustomer() {
    return plain(annualPurchase.multiply(margin).multiply(years));
  }

  /**
   * Returns the lifetime value of a group of customers.
   *
   * @param customers the number of customers, not negative
   * @return {@code customers * perCustomer()}, exact
   * @throws IllegalArgumentException if {@code customers} is negative
   */
  public BigDecimal total(long customers) {
    if (customers < 0) {
      throw new IllegalArgumentException("customers must not be negative, was " + customers);
    }
    return plain(perCustomer().multiply(BigDecimal.valueOf(customers)));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static void requireNotNegative(String name, BigDecimal value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(name + " must not be negative, was " + value);
    }
  }
}
