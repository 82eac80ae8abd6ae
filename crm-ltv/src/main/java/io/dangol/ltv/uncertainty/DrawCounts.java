package io.dangol.ltv.uncertainty;

/**
 * What became of the draws of a bootstrap. Only fitted ones take part in intervals: a degenerate
 * fit is a limiting case whose parameters say nothing about those of the customers.
 *
 * @param fitted draws whose likelihood has an interior maximum
 * @param degenerate draws whose parameters ran off to zero or infinity
 * @param failed draws to which no model could be fitted
 */
public record DrawCounts(int fitted, int degenerate, int failed) {

  /**
   * Returns all draws.
   *
   * @return the sum
   */
  public int total() {
    return fitted + degenerate + failed;
  }
}
