package io.dangol.ltv.formula;

/**
 * The share of customers who stay from one period to the next, taken as the same for everybody and
 * for ever.
 *
 * @param perPeriod the share that stays, within [0, 1]
 */
public record RetentionRate(double perPeriod) {
  public RetentionRate {
    if (!(perPeriod >= 0.0 && perPeriod <= 1.0)) {
      throw new IllegalArgumentException(
          "perPeriod must be a share within [0, 1], was " + perPeriod);
    }
  }

  /**
   * Returns the constant rate that leaves a given share of customers after so many periods. Half of
   * them after five years means 87.06 percent a year, a churn of 12.94 percent.
   *
   * @param share the share left, within (0, 1]
   * @param periods the number of periods, positive
   * @return {@code share^(1/periods)}
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static RetentionRate leaving(double share, double periods) {
    if (!(share > 0.0 && share <= 1.0)) {
      throw new IllegalArgumentException("share must lie within (0, 1], was " + share);
    }
    if (!(periods > 0.0) || Double.isInfinite(periods)) {
      throw new IllegalArgumentException("periods must be positive and finite, was " + periods);
    }
    return new RetentionRate(Math.pow(share, 1.0 / periods));
  }

  /**
   * Returns the share that leaves in a period.
   *
   * @return {@code 1 - retention}
   */
  public double churn() {
    return 1.0 - perPeriod;
  }

  /**
   * Returns the expected number of periods as a customer, the first one included.
   *
   * @return {@code 1 / churn}, infinite where nobody leaves
   */
  public double expectedLifetime() {
    return 1.0 / churn();
  }

  /**
   * Returns the share of customers left after so many periods.
   *
   * @param periods the number of periods, not negative
   * @return {@code retention^periods}
   * @throws IllegalArgumentException if {@code periods} is negative
   */
  public double survival(double periods) {
    if (!(periods >= 0.0)) {
      throw new IllegalArgumentException("periods must not be negative, was " + periods);
    }
    return Math.pow(perPeriod, periods);
  }
}
