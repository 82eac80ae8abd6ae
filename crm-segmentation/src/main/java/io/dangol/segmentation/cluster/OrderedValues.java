package io.dangol.segmentation.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a feature in ascending order. A value of weight w stands for w equal values: with
 * whole weights, order statistics and the median are those of the copies.
 */
final class OrderedValues {
  private final double[] values;

  /** The weight up to and including each value; null where each stands for one. */
  private final double @Nullable [] cumulative;

  private OrderedValues(double[] values, double @Nullable [] cumulative) {
    this.values = values;
    this.cumulative = cumulative;
  }

  /** Orders the values that are not NaN. */
  static OrderedValues of(double[] values, double @Nullable [] weights) {
    if (weights == null) {
      double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
      Arrays.sort(sorted);
      return new OrderedValues(sorted, null);
    }
    int[] order =
        IntStream.range(0, values.length)
            .filter(row -> !Double.isNaN(values[row]))
            .boxed()
            .sorted((a, b) -> Double.compare(values[a], values[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = new double[order.length];
    double[] cumulative = new double[order.length];
    double sum = 0;
    for (int i = 0; i < order.length; i++) {
      sorted[i] = values[order[i]];
      sum += weights[order[i]];
      cumulative[i] = sum;
    }
    return new OrderedValues(sorted, cumulative);
  }

  boolean isEmpty() {
    return values.length == 0;
  }

  /** Returns the last value that a share of the other values lies below at most. */
  double lower(double share) {
    return at(Math.floor(share * (total() - 1)));
  }

  /** Returns the first value that a share of the other values lies above at most. */
  double upper(double share) {
    return at(Math.ceil((1 - share) * (total() - 1)));
  }

  /** Returns the value that halves the weight, the mean of two where both do; 0 without values. */
  double median() {
    if (isEmpty()) {
      return 0;
    }
    double half = 0.5 * total();
    int first = 0;
    int last = values.length - 1;
    while (first < last) {
      int middle = (first + last) >>> 1;
      if (upTo(middle) < half) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    boolean both = upTo(first) == half && first + 1 < values.length;
    return both ? 0.5 * values[first] + 0.5 * values[first + 1] : values[first];
  }

  /** Returns the value at a rank from 0. */
  private double at(double rank) {
    int first = 0;
    int last = values.length - 1;
    while (first < last) {
      int middle = (first + last) >>> 1;
      if (upTo(middle) > rank) {
        last = middle;
      } else {
        first = middle + 1;
      }
    }
    return values[first];
  }

  private double upTo(int index) {
    return cumulative == null ? index + 1 : cumulative[index];
  }

  private double total() {
    return isEmpty() ? 0 : upTo(values.length - 1);
  }
}
