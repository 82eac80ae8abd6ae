package io.dangol.segmentation.cluster;

import io.dangol.core.fact.Fact;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Fits the transformation of one feature and applies it in place. */
final class ScalingFit {
  /** Makes the median absolute deviation of normal values equal to their standard deviation. */
  private static final double MAD_TO_SIGMA = 1.4826;

  private final Scaling scaling;
  private final double tail;

  ScalingFit(Scaling scaling, double tail) {
    this.scaling = scaling;
    this.tail = tail;
  }

  /** A transformation, and whether the feature had one value only. */
  record Result(FeatureScaling scaling, boolean constant) {}

  /**
   * Fits on the values of a column and replaces them by their scaled values.
   *
   * @param values raw values; NaN, which stands for missing, becomes 0
   */
  Result fitAndApply(
      Fact<?> fact, double[] values, double @Nullable [] weights, double featureWeight) {
    boolean logarithmic = scaling == Scaling.LOG_Z;
    if (logarithmic) {
      for (int i = 0; i < values.length; i++) {
        values[i] = FeatureScaling.signedLog(values[i]);
      }
    }
    double lower = -Double.MAX_VALUE;
    double upper = Double.MAX_VALUE;
    if (tail > 0) {
      double[] sorted = sorted(values);
      if (sorted.length > 0) {
        lower = sorted[(int) Math.floor(tail * (sorted.length - 1))];
        upper = sorted[(int) Math.ceil((1 - tail) * (sorted.length - 1))];
        clip(values, lower, upper);
      }
    }
    double location = mean(values, weights);
    double deviation = deviation(values, weights, location);
    double spread = deviation;
    if (scaling == Scaling.ROBUST) {
      double[] sorted = sorted(values);
      location = median(sorted);
      double median = location;
      double[] deviations = Arrays.stream(sorted).map(v -> Math.abs(v - median)).toArray();
      Arrays.sort(deviations);
      double robust = MAD_TO_SIGMA * median(deviations);
      spread = robust > 0 ? robust : deviation;
    }
    boolean constant = !(deviation > 0);
    if (scaling == Scaling.NONE || constant) {
      spread = 1;
    }
    FeatureScaling fitted =
        new FeatureScaling(fact, logarithmic, lower, upper, location, spread, featureWeight);
    for (int i = 0; i < values.length; i++) {
      double scaled = (values[i] - location) / spread * featureWeight;
      values[i] = Double.isNaN(scaled) ? 0 : scaled;
    }
    return new Result(fitted, constant);
  }

  private static void clip(double[] values, double lower, double upper) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(lower, Math.min(upper, values[i]));
    }
  }

  private static double[] sorted(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    if (n == 0) {
      return 0;
    }
    return n % 2 == 1 ? sorted[n / 2] : 0.5 * (sorted[n / 2 - 1] + sorted[n / 2]);
  }

  private static double mean(double[] values, double @Nullable [] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        double weight = weights == null ? 1 : weights[i];
        sum += weight * values[i];
        total += weight;
      }
    }
    return total > 0 ? sum / total : 0;
  }

  private static double deviation(double[] values, double @Nullable [] weights, double mean) {
    double sum = 0;
    double total = 0;
    boolean differ = false;
    double first = Double.NaN;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        first = Double.isNaN(first) ? values[i] : first;
        differ |= values[i] != first;
        double weight = weights == null ? 1 : weights[i];
        double difference = values[i] - mean;
        sum += weight * difference * difference;
        total += weight;
      }
    }
    // A constant column may have a mean that is off by a rounding error.
    return differ && total > 0 ? Math.sqrt(sum / total) : 0;
  }
}
