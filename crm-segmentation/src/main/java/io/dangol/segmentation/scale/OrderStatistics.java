package io.dangol.segmentation.scale;

import java.util.Arrays;

/**
 * Exact order statistics of many values without sorting them.
 *
 * <p>Whole numbers within a range of {@value #BUCKETS}, such as days and counts, are counted one by
 * one. Other values are counted by the upper 16 bits of an order-preserving form of their bits
 * (sign, exponent, four bits of the significand); a second pass collects the values of the few
 * buckets that hold a wanted rank, and only these are sorted. That is about 2 n steps instead of n
 * log n.
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
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (double value : values) {
      int whole = (int) value;
      if (whole != value) {
        return selectByBits(values, ranks);
      }
      least = Math.min(least, whole);
      most = Math.max(most, whole);
    }
    return (long) most - least < BUCKETS
        ? selectWhole(values, least, ranks)
        : selectByBits(values, ranks);
  }

  private static double[] selectWhole(double[] values, int least, int[] ranks) {
    int[] counts = new int[BUCKETS];
    for (double value : values) {
      counts[(int) value - least]++;
    }
    double[] result = new double[ranks.length];
    int upTo = 0;
    int next = 0;
    for (int bucket = 0; next < ranks.length; bucket++) {
      upTo += counts[bucket];
      while (next < ranks.length && ranks[next] <= upTo) {
        result[next++] = least + bucket;
      }
    }
    return result;
  }

  private static double[] selectByBits(double[] values, int[] ranks) {
    int[] counts = new int[BUCKETS];
    for (double value : values) {
      counts[bucket(value)]++;
    }
    int[] wanted = new int[ranks.length];
    int[] before = new int[ranks.length];
    int upTo = 0;
    int next = 0;
    for (int bucket = 0; next < ranks.length; bucket++) {
      while (next < ranks.length && ranks[next] <= upTo + counts[bucket]) {
        wanted[next] = bucket;
        before[next++] = upTo;
      }
      upTo += counts[bucket];
    }
    double[][] members = members(values, wanted, counts);
    double[] result = new double[ranks.length];
    for (int i = 0; i < result.length; i++) {
      if (i == 0 || wanted[i] != wanted[i - 1]) {
        Arrays.sort(members[i]);
      }
      result[i] = members[i][ranks[i] - before[i] - 1];
    }
    return result;
  }

  /** Returns the values of the wanted buckets; equal buckets share one array. */
  private static double[][] members(double[] values, int[] wanted, int[] counts) {
    byte[] place = new byte[BUCKETS]; // 0 for buckets that nobody wants
    double[][] members = new double[wanted.length][];
    int[] sizes = new int[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      boolean same = i > 0 && wanted[i] == wanted[i - 1];
      members[i] = same ? members[i - 1] : new double[counts[wanted[i]]];
      if (!same) {
        place[wanted[i]] = (byte) (i + 1);
      }
    }
    for (double value : values) {
      int at = place[bucket(value)];
      if (at != 0) {
        members[at - 1][sizes[at - 1]++] = value;
      }
    }
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
