package io.dangol.segmentation.scale;

import java.util.Arrays;

/**
 * The exact optimum of one-dimensional k-means by dynamic programming over the distinct values.
 *
 * <p>The best start of the last class moves to the right with its end, so that each layer is filled
 * by divide and conquer in u log u steps for u distinct values. Fisher (1958), doi
 * 10.1080/01621459.1958.10501479; the monotonicity is used by Grønlund et al. (2017), "Fast exact
 * k-means, k-medians and Bregman divergence clustering in 1D", arXiv 1701.07204.
 *
 * <p>The cost of a class is a difference of prefix sums, which cancels where a large value precedes
 * a class of small ones. The sums are kept as pairs of doubles with about 31 digits (Dekker 1971,
 * doi 10.1007/BF01397083), of values scaled to below 1 so that no square overflows.
 */
final class NaturalBreaks {
  private final double[] values;
  private final double[] counts;
  private final double[] sums;
  private final double[] sumTails;
  private final double[] squares;
  private final double[] squareTails;
  private double[] before;
  private double[] current;
  private int[] starts;

  private NaturalBreaks(double[] sorted) {
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    int size = distinct.length;
    this.values = distinct;
    this.counts = new double[size + 1];
    this.sums = new double[size + 1];
    this.sumTails = new double[size + 1];
    this.squares = new double[size + 1];
    this.squareTails = new double[size + 1];
    this.before = new double[size];
    this.current = new double[size];
    this.starts = new int[size];
    double largest = Math.max(Math.abs(distinct[0]), Math.abs(distinct[size - 1]));
    int exponent = -1 - Math.getExponent(largest);
    int from = 0;
    for (int i = 0; i < size; i++) {
      int to = from;
      while (to < sorted.length && sorted[to] == distinct[i]) {
        to++;
      }
      double count = to - from;
      double value = Math.scalb(distinct[i], exponent);
      counts[i + 1] = counts[i] + count;
      double sum = count * value;
      add(sums, sumTails, i, sum, Math.fma(count, value, -sum));
      double square = value * value;
      double all = count * square;
      double rest = Math.fma(count, square, -all) + count * Math.fma(value, value, -square);
      add(squares, squareTails, i, all, rest);
      from = to;
    }
  }

  /** Adds a number and its tail to a prefix sum, and stores the next one. */
  private static void add(double[] heads, double[] tails, int at, double head, double tail) {
    double sum = heads[at] + head;
    double rest = twoSumTail(heads[at], head, sum) + (tails[at] + tail);
    heads[at + 1] = sum + rest;
    tails[at + 1] = rest - (heads[at + 1] - sum);
  }

  /** Returns what is lost when a + b is rounded to the sum (Knuth's two-sum). */
  private static double twoSumTail(double a, double b, double sum) {
    double shift = sum - a;
    return (a - (sum - shift)) + (b - shift);
  }

  /** Returns the largest value of each class but the last. */
  static double[] thresholds(double[] present, int bins) {
    double[] sorted = present.clone();
    Arrays.sort(sorted);
    return new NaturalBreaks(sorted).solve(bins);
  }

  private double[] solve(int bins) {
    int size = values.length;
    int classes = Math.min(bins, size);
    int[][] startOf = new int[classes][];
    for (int i = 0; i < size; i++) {
      before[i] = cost(0, i);
    }
    startOf[0] = new int[size];
    for (int c = 1; c < classes; c++) {
      starts = new int[size];
      current = new double[size];
      fill(c, size - 1, c, size - 1);
      startOf[c] = starts;
      before = current;
    }
    double[] thresholds = new double[classes - 1];
    int end = size - 1;
    for (int c = classes - 1; c > 0; c--) {
      int start = startOf[c][end];
      thresholds[c - 1] = values[start - 1];
      end = start - 1;
    }
    return thresholds;
  }

  /** Finds the best start of the last class for the ends low..high, known to lie in first..last. */
  private void fill(int low, int high, int first, int last) {
    if (low > high) {
      return;
    }
    int end = (low + high) >>> 1;
    double best = Double.POSITIVE_INFINITY;
    int bestStart = first;
    for (int start = first; start <= Math.min(end, last); start++) {
      double total = before[start - 1] + cost(start, end);
      if (total < best) {
        best = total;
        bestStart = start;
      }
    }
    current[end] = best;
    starts[end] = bestStart;
    fill(low, end - 1, first, bestStart);
    fill(end + 1, high, bestStart, last);
  }

  /** Returns the squared deviations of the values from..to from their mean. */
  private double cost(int from, int to) {
    double count = counts[to + 1] - counts[from];
    double sum = sums[to + 1] - sums[from];
    double sumTail =
        twoSumTail(sums[to + 1], -sums[from], sum) + (sumTails[to + 1] - sumTails[from]);
    double square = squares[to + 1] - squares[from];
    double squareTail =
        twoSumTail(squares[to + 1], -squares[from], square)
            + (squareTails[to + 1] - squareTails[from]);
    double product = sum * sum;
    double productTail = Math.fma(sum, sum, -product) + 2 * sum * sumTail;
    double mean = product / count;
    double meanTail = (Math.fma(-mean, count, product) + productTail) / count;
    double difference = square - mean;
    double tail = twoSumTail(square, -mean, difference) + (squareTail - meanTail);
    return Math.max(0, difference + tail);
  }
}
