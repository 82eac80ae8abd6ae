package io.dangol.ltv.cohort;

import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.formula.RetentionLtv;
import java.math.BigDecimal;

/**
 * How the customers of one group stay and buy, as their purchases show it.
 *
 * @param name the group's code
 * @param customers the customers in the group with a purchase history
 * @param exposed those whose first purchase lies at least one repurchase window back, so that they
 *     could be retained or lost
 * @param retention the share of the exposed who bought within the last window, within [0, 1]; 0
 *     where nobody is exposed
 * @param window the repurchase window in years that retention refers to
 * @param tenure the mean time since the first purchase, in years
 * @param purchasesPerYear repeat purchases per customer and year since the first purchase
 * @param spendPerPurchase mean amount of a repeat purchase, in currency; 0 where there is none
 */
public record GroupProfile(
    String name,
    int customers,
    int exposed,
    double retention,
    double window,
    double tenure,
    double purchasesPerYear,
    double spendPerPurchase) {

  /**
   * Returns the yearly purchases of one customer in money.
   *
   * @return {@code purchasesPerYear * spendPerPurchase}, in currency
   */
  public double annualPurchase() {
    return purchasesPerYear * spendPerPurchase;
  }

  /**
   * Returns the lifetime value of one customer of the group by the retention formula, the first
   * margin now, in periods of one window.
   *
   * @param costRatio cost as a share of purchases, within [0, 1]
   * @param rate the discount rate
   * @return the value in currency
   * @throws ArithmeticException if retention is 1 and the rate is not positive, for the value is
   *     then infinite
   * @throws IllegalArgumentException if {@code costRatio} is out of range
   */
  public double value(double costRatio, DiscountRate rate) {
    if (!(costRatio >= 0.0 && costRatio <= 1.0)) {
      throw new IllegalArgumentException(
          "costRatio must be a share within [0, 1], was " + costRatio);
    }
    double margin = annualPurchase() * window * (1.0 - costRatio);
    double perWindow = Math.expm1(rate.continuousPer(PeriodUnit.YEARS) * window);
    return RetentionLtv.of(
            BigDecimal.valueOf(margin),
            BigDecimal.valueOf(retention),
            BigDecimal.valueOf(perWindow))
        .firstMarginNow()
        .doubleValue();
  }

  /**
   * Returns the money that leaves with the customers lost in one window.
   *
   * @param valuePerCustomer what a customer is worth, in currency
   * @return {@code customers * (1 - retention) * valuePerCustomer}
   */
  public double churnLoss(double valuePerCustomer) {
    return customers * (1.0 - retention) * valuePerCustomer;
  }
}
