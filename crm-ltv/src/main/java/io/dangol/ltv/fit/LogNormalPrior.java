package io.dangol.ltv.fit;

/**
 * A log-normal prior on one positive parameter, {@code ln p ~ N(ln median, logDeviation)}; with it
 * a fit returns the posterior mode. Unlike a penalty on the sum of squared parameters it does not
 * change its meaning with the unit of time.
 *
 * @param median the prior median of the parameter, in the parameter's own unit; positive and finite
 * @param logDeviation the standard deviation of the parameter's logarithm, positive and finite; 1.5
 *     is weak (a factor of 20 either way at 95 percent)
 */
public record LogNormalPrior(double median, double logDeviation) {
  public LogNormalPrior {
    if (!(median > 0.0) || Double.isInfinite(median)) {
      throw new IllegalArgumentException("median must be positive and finite, was " + median);
    }
    if (!(logDeviation > 0.0) || Double.isInfinite(logDeviation)) {
      throw new IllegalArgumentException(
          "logDeviation must be positive and finite, was " + logDeviation);
    }
  }
}
