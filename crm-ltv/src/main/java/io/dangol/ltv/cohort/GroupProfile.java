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
 * @param retention the share of the exposed who bought within the last window, within [0, 1];
 *     unknown where nobody is exposed
 * @param window the repurchase window in years that retention refers to
 * @param tenure the mean time since the first purchase, in years
 * @param purchasesPerYear repeat purchases per customer and year since the first purchase
 * @param spendPerPurchase mean amount of a repeat purchase, in currency; unknown where there is
 *     none
 * @param costs what the group's purchases brought and cost; {@link CostSum#NONE} where no costs
 *     were given
 */
public record GroupProfile(
    String name,
    int customers,
    int exposed,
    Measure retention,
    double window,
    double tenure,
    double purchasesPerYear,
    Measure spendPerPurchase,
    CostSum costs) {

  /**
   * Returns cost as a share of purchases.
   *
   * @return the ratio, or why it is not known
   */
  public Measure costRatio() {
    return costs.ratio();
  }

  /**
   * Returns the yearly purchases of one customer in money.
   *
   * @return {@code purchasesPerYear * spendPerPurchase}, in currency; 0 where nobody buys again
   */
  public Measure annualPurchase() {
    return purchasesPerYear == 0.0
        ? Measure.of(0.0)
        : spendPerPurchase.map(spend -> spend * purchasesPerYear);
  }

  /**
   * Returns the lifetime value of one customer by the retention formula with the cost ratio of the
   * group's own purchases, the first margin now, in periods of one window.
   *
   * @param rate the discount rate
   * @return the value in currency, or why it is not known
   */
  public Measure value(DiscountRate rate) {
    return costRatio() instanceof Measure.Known ratio ? valueAt(ratio.amount(), rate) : costRatio();
  }

  /**
   * Returns the lifetime value of one customer by the retention formula with a given cost ratio,
   * the first margin now, in periods of one window.
   *
   * @param costRatio cost as a share of purchases, within [0, 1]
   * @param rate the discount rate
   * @return the value in currency, or why it is not known
   * @throws IllegalArgumentException if {@code costRatio} is out of range
   */
  public Measure value(double costRatio, DiscountRate rate) {
    if (!(costRatio >= 0.0 && costRatio <= 1.0)) {
      throw new IllegalArgumentException(
          "costRatio must be a share within [0, 1], was " + costRatio);
    }
    return valueAt(costRatio, rate);
  }

  /**
   * Returns the money that leaves with the customers lost in one window.
   *
   * @param valuePerCustomer what a customer is worth, in currency
   * @return {@code customers * (1 - retention) * valuePerCustomer}, or why it is not known
   */
  public Measure churnLoss(double valuePerCustomer) {
    return retention.map(share -> customers * (1.0 - share) * valuePerCustomer);
  }

  private Measure valueAt(double costRatio, DiscountRate rate) {
    if (!(retention instanceof Measure.Known share)) {
      return retention;
    }
    double perWindow = Math.expm1(rate.continuousPer(PeriodUnit.YEARS) * window);
    if (!(share.amount() < 1.0 + perWindow)) {
      return Measure.unknown(Measure.Reason.UNBOUNDED);
    }
    return annualPurchase()
        .map(
            purchase ->
                RetentionLtv.of(
                        BigDecimal.valueOf(purchase * window * (1.0 - costRatio)),
                        BigDecimal.valueOf(share.amount()),
                        BigDecimal.valueOf(perWindow))
                    .firstMarginNow()
                    .doubleValue());
  }
}
