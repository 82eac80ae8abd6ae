package io.dangol.segmentation.scale;

import java.util.Arrays;

/**
 * Exact order statistics of many values without sorting them.
 *
 * <p>One pass counts the values by the upper 16 bits of an order-preserving form of their bits
 * (sign, exponent, four bits of the significand); a second pass collects the values of the few
 * buckets that hold a wanted rank, and only these are sorted. For b bins that is about 2 n steps
 * instead of n log n.
 */
final class OrderStatistics {
  private static final int RADIX_BITS = 16;
  private static final int BUCKETS = 1 << RADIX_BITS;

  /** Below this size a plain sort is faster than clearing the histogram. */
  private static final int SORT_BELOW = 4096;

  private OrderStatistics() {}

  /**
   * Returns order statistics.
   *
   * @param values the values, none NaN; not changed
   * @param ranks the wanted ranks, 1-based and ascending, each within [1, values.length]
   * @return x_(rank) per rank
   */
  static double[] select(double[] values, int[] ranks) {
    if (values.length < SORT_BELOW) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return Arrays.stream(ranks).mapToDouble(rank -> sorted[rank - 1]).toArray();
    }
    int[] counts = new int[BUCKETS];
    for (double value : values) {
      counts[bucket(value)]++;
    }
    double[] result = new double[ranks.length];
    int before = 0;
    int next = 0;
    for (int bucket = 0; bucket < BUCKETS && next < ranks.length; bucket++) {
      int within = counts[bucket];
      if (ranks[next] <= before + within) {
        double[] members = members(values, bucket, within);
        while (next < ranks.length && ranks[next] <= before + within) {
          result[next] = members[ranks[next] - before - 1];
          next++;
        }
      }
      before += within;
    }
    return result;
  }

  private static double[] members(double[] values, int bucket, int count) {
    double[] members = new double[count];
    int size = 0;
    for (double value : values) {
      if (bucket(value) == bucket) {
        members[size++] = value;
      }
    }
    Arrays.sort(members);
    return members;
  }

  // Flips the sign bit of positive numbers and every bit of negative ones, so that unsigned order
  // of the bits is the order of the numbers.
  private static int bucket(double value) {
    long bits = Double.doubleToRawLongBits(value);
    long ordered = bits ^ ((bits >> 63) | Long.MIN_VALUE);
    return (int) (ordered >>> (64 - RADIX_BITS));
  }
}
