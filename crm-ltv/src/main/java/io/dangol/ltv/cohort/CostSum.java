package io.dangol.ltv.cohort;

import java.math.BigDecimal;

/**
 * What purchases brought and what their goods cost, refunds subtracted from both.
 *
 * @param revenue the net revenue of the purchases with a cost, in currency
 * @param cost what they cost, in currency
 * @param uncosted the net revenue of the purchases without a cost, in currency
 */
public record CostSum(BigDecimal revenue, BigDecimal cost, BigDecimal uncosted) {
  /** Nothing bought. */
  public static final CostSum NONE = new CostSum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * Returns this sum and another one together.
   *
   * @param other the other sum, of other purchases in the same currency
   * @return the exact sum
   */
  public CostSum plus(CostSum other) {
    return new CostSum(
        revenue.add(other.revenue), cost.add(other.cost), uncosted.add(other.uncosted));
  }

  /**
   * Returns the cost as a share of revenue, over the purchases whose cost is known.
   *
   * @return {@code cost / revenue}, above 1 where goods are sold below cost
   */
  public Measure ratio() {
    if (revenue.signum() == 0 && cost.signum() == 0) {
      return Measure.unknown(Measure.Reason.NO_COST);
    }
    return revenue.signum() > 0
        ? Measure.of(cost.doubleValue() / revenue.doubleValue())
        : Measure.unknown(Measure.Reason.NO_REVENUE);
  }

  /**
   * Returns the share of revenue whose cost is known, to judge how far the ratio can be trusted.
   *
   * @return a share; 0 where there is no revenue
   */
  public double coverage() {
    double all = revenue.add(uncosted).doubleValue();
    return all > 0.0 ? Math.min(1.0, Math.max(0.0, revenue.doubleValue() / all)) : 0.0;
  }
}
