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
      OrderedValues ordered = OrderedValues.of(values, weights);
      if (!ordered.isEmpty()) {
        lower = ordered.lower(tail);
        upper = ordered.upper(tail);
        clip(values, lower, upper);
      }
    }
    double location = mean(values, weights);
    double deviation = deviation(values, weights, location);
    double spread = deviation;
    if (scaling == Scaling.ROBUST) {
      double median = OrderedValues.of(values, weights).median();
      location = median;
      double[] deviations = Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
      double robust = MAD_TO_SIGMA * OrderedValues.of(deviations, weights).median();
      spread = robust > 0 ? robust : deviation;
    }
    boolean constant = !(deviation > 0);
    requireFinite(fact, values, location, spread);
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

  private static void requireFinite(Fact<?> fact, double[] values, double location, double spread) {
    if (Double.isFinite(location) && Double.isFinite(spread)) {
      return;
    }
    int extreme = 0;
    double largest = -1;
    for (int i = 0; i < values.length; i++) {
      if (Math.abs(values[i]) > largest) {
        largest = Math.abs(values[i]);
        extreme = i;
      }
    }
    throw new ExtremeRow(fact + " overflows when squared; its largest value is", extreme);
  }

  private static void clip(double[] values, double lower, double upper) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(lower, Math.min(upper, values[i]));
    }
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
