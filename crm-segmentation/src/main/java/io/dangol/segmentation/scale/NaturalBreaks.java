package io.dangol.segmentation.scale;

import java.util.Arrays;

/**
 * The exact optimum of one-dimensional k-means by dynamic programming over the distinct values.
 *
 * <p>The best start of the last class moves to the right with its end, so that each layer is filled
 * by divide and conquer in u log u steps for u distinct values. Fisher (1958), doi
 * 10.1080/01621459.1958.10501479; the monotonicity is used by Grønlund et al. (2017), "Fast exact
 * k-means, k-medians and Bregman divergence clustering in 1D", arXiv 1701.07204.
 */
final class NaturalBreaks {
  private final double[] values;
  private final double[] counts;
  private final double[] sums;
  private final double[] squares;
  private double[] before;
  private double[] current;
  private int[] starts;

  private NaturalBreaks(double[] sorted) {
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    int size = distinct.length;
    this.values = distinct;
    this.counts = new double[size + 1];
    this.sums = new double[size + 1];
    this.squares = new double[size + 1];
    this.before = new double[size];
    this.current = new double[size];
    this.starts = new int[size];
    // Values are centred, so that squares do not cancel.
    double center = Arrays.stream(sorted).average().orElse(0);
    int from = 0;
    for (int i = 0; i < size; i++) {
      int to = from;
      while (to < sorted.length && sorted[to] == distinct[i]) {
        to++;
      }
      double count = to - from;
      double value = distinct[i] - center;
      counts[i + 1] = counts[i] + count;
      sums[i + 1] = sums[i] + count * value;
      squares[i + 1] = squares[i] + count * value * value;
      from = to;
    }
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
    return Math.max(0, squares[to + 1] - squares[from] - sum * sum / count);
  }
}
