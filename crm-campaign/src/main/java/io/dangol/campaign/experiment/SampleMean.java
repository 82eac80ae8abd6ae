package io.dangol.campaign.experiment;

/**
 * The mean of a measure, such as revenue per customer, in a group.
 *
 * @param size the members of the group as assigned, at least 2; who bought nothing counts as 0
 * @param mean the mean
 * @param variance the variance of a single member, at least 0
 */
public record SampleMean(long size, double mean, double variance) {

  public SampleMean {
    if (size < 2) {
      throw new IllegalArgumentException("a mean needs at least 2 members, not %d".formatted(size));
    }
    if (!Double.isFinite(mean) || !(variance >= 0) || !Double.isFinite(variance)) {
      throw new IllegalArgumentException(
          "mean %s and variance %s must be finite, the variance not negative"
              .formatted(mean, variance));
    }
  }

  /**
   * Returns the mean of values.
   *
   * @param values one value per member, at least 2, all finite
   * @return the mean, with the unbiased variance
   * @throws IllegalArgumentException if there are too few values or one is not finite
   */
  public static SampleMean of(double[] values) {
    // Welford (1962): one pass without the cancellation of sums of squares
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double delta = values[i] - mean;
      mean += delta / (i + 1);
      squares += delta * (values[i] - mean);
    }
    return new SampleMean(values.length, mean, squares / Math.max(1, values.length - 1));
  }

  /**
   * Returns the mean from sums that a data base can give.
   *
   * @param size the members of the group, at least 2
   * @param sum the sum of the values
   * @param sumOfSquares the sum of their squares
   * @return the mean, with the unbiased variance
   * @throws IllegalArgumentException if {@code size} is below 2 or the sums fit no values
   */
  public static SampleMean ofSums(long size, double sum, double sumOfSquares) {
    double mean = sum / size;
    return new SampleMean(size, mean, (sumOfSquares - sum * mean) / (size - 1));
  }

  /** Returns a rate as the mean of ones and zeros, with the variance p(1 - p). */
  static SampleMean of(Proportion proportion) {
    double p = proportion.rate();
    return new SampleMean(Math.max(2, proportion.trials()), p, p * (1 - p));
  }

  double squaredError() {
    return variance / size;
  }
}
