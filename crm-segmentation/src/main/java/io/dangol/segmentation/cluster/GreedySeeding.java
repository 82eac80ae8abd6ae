package io.dangol.segmentation.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Greedy k-means++: each next centre is the best of 2 + floor(ln k) rows drawn with probability
 * proportional to weight times squared distance to the nearest centre so far.
 *
 * <p>Arthur &amp; Vassilvitskii (2007), "k-means++: the advantages of careful seeding", SODA; the
 * greedy form is analysed by Grunau, Özüdoğru, Rozhoň &amp; Tětek (2023), "A nearly tight analysis
 * of greedy k-means++", SODA, arXiv 2207.07949. Cost: n k d (2 + ln k).
 */
final class GreedySeeding {
  private final Points points;
  private final SplittableRandom random;
  private final double[] cumulated;

  GreedySeeding(Points points, SplittableRandom random) {
    this.points = points;
    this.random = random;
    this.cumulated = new double[points.size()];
  }

  /** Returns at most {@code k} centres, fewer where there are fewer distinct rows. */
  CenterSet seed(int k) {
    int candidates = 2 + (int) Math.log(k);
    double[] costs = new double[points.size()];
    Arrays.fill(costs, 1);
    double[][] centers = new double[k][];
    centers[0] = points.row(draw(cumulate(costs)));
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    costs = lowered(costs, centers[0]);
    for (int c = 1; c < k; c++) {
      double total = cumulate(costs);
      if (total <= 0) {
        return new CenterSet(Arrays.copyOf(centers, c));
      }
      double[] bestCosts = costs;
      double bestTotal = Double.POSITIVE_INFINITY;
      for (int candidate = 0; candidate < candidates; candidate++) {
        double[] center = points.row(draw(total));
        double[] lowered = lowered(costs, center);
        double loweredTotal = total(lowered);
        if (loweredTotal < bestTotal) {
          bestTotal = loweredTotal;
          bestCosts = lowered;
          centers[c] = center;
        }
      }
      costs = bestCosts;
    }
    return new CenterSet(centers);
  }

  private double[] lowered(double[] costs, double[] center) {
    int n = costs.length;
    double[] squared = new double[n];
    for (int j = 0; j < center.length; j++) {
      double[] column = points.columns()[j];
      double coordinate = center[j];
      for (int i = 0; i < n; i++) {
        double difference = column[i] - coordinate;
        squared[i] = Math.fma(difference, difference, squared[i]);
      }
    }
    for (int i = 0; i < n; i++) {
      squared[i] = Math.min(squared[i], costs[i]);
    }
    return squared;
  }

  private double total(double[] costs) {
    double sum = 0;
    for (int i = 0; i < costs.length; i++) {
      sum += points.weight(i) * costs[i];
    }
    return sum;
  }

  private double cumulate(double[] costs) {
    double sum = 0;
    for (int i = 0; i < costs.length; i++) {
      sum += points.weight(i) * costs[i];
      cumulated[i] = sum;
    }
    return sum;
  }

  /** Draws a row with probability proportional to its step in the cumulated costs. */
  private int draw(double total) {
    double target = random.nextDouble() * total;
    int low = 0;
    int high = cumulated.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
