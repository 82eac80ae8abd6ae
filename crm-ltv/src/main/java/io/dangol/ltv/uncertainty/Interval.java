package io.dangol.ltv.uncertainty;

/**
 * An estimate and how far it may be off.
 *
 * @param estimate what the model fitted to the customers themselves says
 * @param lower the lower quantile over the draws
 * @param upper the upper quantile over the draws
 * @param draws the draws that the quantiles are taken over
 */
public record Interval(double estimate, double lower, double upper, int draws) {

  /**
   * Returns whether a value lies within the interval.
   *
   * @param value the value
   * @return true if it lies within [lower, upper]
   */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
