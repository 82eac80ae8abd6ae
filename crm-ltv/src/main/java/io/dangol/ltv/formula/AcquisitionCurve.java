package io.dangol.ltv.formula;

/**
 * The response of acquisition to spending per prospect, {@code a = ceiling (1 - exp(-k A))}, and
 * the spending that maximises value.
 *
 * @param ceiling the share of prospects won at unlimited spending, within (0, 1]
 * @param steepness the constant k per currency unit, positive
 * @see <a href="https://hbr.org/1996/07/manage-marketing-by-the-customer-equity-test">Blattberg and
 *     Deighton (1996), Manage Marketing by the Customer Equity Test, Harvard Business Review
 *     74(4)</a>
 */
public record AcquisitionCurve(double ceiling, double steepness) {
  public AcquisitionCurve {
    if (!(ceiling > 0.0 && ceiling <= 1.0)) {
      throw new IllegalArgumentException("ceiling must be a share within (0, 1], was " + ceiling);
    }
    if (!(steepness > 0.0) || Double.isInfinite(steepness)) {
      throw new IllegalArgumentException("steepness must be positive and finite, was " + steepness);
    }
  }

  /**
   * Returns the curve through one observed point.
   *
   * @param ceiling the share won at unlimited spending, within (0, 1]
   * @param spending the present spending per prospect, positive
   * @param share the share won at that spending, within (0, ceiling)
   * @return the curve
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static AcquisitionCurve through(double ceiling, double spending, double share) {
    if (!(share > 0.0 && share < ceiling) || !(spending > 0.0)) {
      throw new IllegalArgumentException(
          "must have 0 < share < ceiling and spending > 0, were share "
              + share
              + ", ceiling "
              + ceiling
              + ", spending "
              + spending);
    }
    return new AcquisitionCurve(ceiling, -Math.log1p(-share / ceiling) / spending);
  }

  /**
   * Returns the share of prospects won.
   *
   * @param spending the spending per prospect, not negative
   * @return a share within [0, ceiling)
   */
  public double shareWon(double spending) {
    return -ceiling * Math.expm1(-steepness * spending);
  }

  /**
   * Returns the equity of a prospect, {@code a V - A}.
   *
   * @param spending the spending per prospect, not negative
   * @param value the lifetime value of a customer won, before acquisition cost
   * @return the expected value in currency
   */
  public double equityPerProspect(double spending, double value) {
    return shareWon(spending) * value - spending;
  }

  /**
   * Returns the spending per prospect that maximises the equity, {@code ln(ceiling k V) / k}.
   *
   * @param value the lifetime value of a customer won, before acquisition cost
   * @return the best spending; 0 where no spending pays
   */
  public double bestSpending(double value) {
    double gain = ceiling * steepness * value;
    return gain > 1.0 ? Math.log(gain) / steepness : 0.0;
  }
}
