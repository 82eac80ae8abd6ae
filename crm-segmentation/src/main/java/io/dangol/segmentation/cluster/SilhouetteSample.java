package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.FactTable;
import io.dangol.segmentation.internal.GroupedRows;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The silhouette with Euclidean distances, estimated on a sample that is stratified by cluster.
 *
 * <p>The silhouette of a customer is (b - a) / max(a, b), where a is the mean distance to the
 * others of the own cluster and b the smallest mean distance to another cluster. It needs the
 * distances of all pairs; the sample replaces them by m^2 for m rows. Each cluster has its share of
 * the sample, two rows at least. Clusters count by their size, row weights do not enter.
 *
 * <p>Rousseeuw (1987), "Silhouettes: a graphical aid to the interpretation and validation of
 * cluster analysis", doi 10.1016/0377-0427(87)90125-7; Cochran (1977), "Sampling Techniques",
 * section 5.4, for the standard error of a stratified mean.
 *
 * @param silhouette the mean silhouette, within [-1, 1], larger is better; 0 for one cluster
 * @param standardError its standard error from drawing the customers whose silhouettes are
 *     averaged; 0 where all were drawn
 * @param rows the number of customers in the sample
 */
public record SilhouetteSample(double silhouette, double standardError, int rows) {
  private static final int FEWEST = 2;

  /**
   * Estimates the silhouette of a model.
   *
   * @param table the customers
   * @param model the model
   * @param size the number of rows to draw, at least 1; all rows if there are fewer
   * @param seed decides the draws
   * @param execution where it runs; the result does not depend on it
   * @return the estimate
   * @throws IllegalArgumentException if {@code size < 1}, a feature is not in the table, or one is
   *     missing where the model rejects that
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public static SilhouetteSample of(
      FactTable table, KMeansModel model, int size, long seed, Execution execution) {
    if (size < 1) {
      throw new IllegalArgumentException("size is " + size + ", must be at least 1");
    }
    Points points = model.points(table);
    CenterSet centers = model.centers();
    int k = centers.size();
    if (k == 0 || points.size() == 0) {
      return new SilhouetteSample(0, 0, 0);
    }
    int[] labels = new int[points.size()];
    int chunks = (points.size() + Lloyd.CHUNK - 1) / Lloyd.CHUNK;
    execution.forEach(
        chunks,
        chunk -> {
          int last = Math.min(points.size(), (chunk + 1) * Lloyd.CHUNK);
          for (int row = chunk * Lloyd.CHUNK; row < last; row++) {
            labels[row] = centers.nearest(points, row);
          }
        });
    GroupedRows clusters = GroupedRows.of(points.size(), k, row -> labels[row]);
    SplittableRandom random = new SplittableRandom(seed);
    int[][] drawn = new int[k][];
    int[] offsets = new int[k + 1];
    for (int c = 0; c < k; c++) {
      long share = Math.round((double) size * clusters.size(c) / points.size());
      drawn[c] = draw(clusters.rows(c), (int) Math.max(FEWEST, share), random);
      offsets[c + 1] = offsets[c] + drawn[c].length;
    }
    int[] all = Arrays.stream(drawn).flatMapToInt(Arrays::stream).toArray();
    Points sample = points.pick(all);
    double[] silhouettes = new double[all.length];
    if (k > 1) {
      execution.forEach(all.length, i -> silhouettes[i] = silhouette(sample, offsets, i));
    }
    return stratified(clusters, offsets, silhouettes, points.size());
  }

  /** Draws rows without replacement: the first steps of a shuffle. */
  private static int[] draw(int[] rows, int wanted, SplittableRandom random) {
    int count = Math.min(wanted, rows.length);
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(rows.length - i);
      int row = rows[other];
      rows[other] = rows[i];
      rows[i] = row;
    }
    return Arrays.copyOf(rows, count);
  }

  private static double silhouette(Points sample, int[] offsets, int row) {
    double[] own = sample.row(row);
    double within = 0;
    double next = Double.POSITIVE_INFINITY;
    for (int c = 0; c + 1 < offsets.length; c++) {
      int count = offsets[c + 1] - offsets[c];
      double sum = 0;
      for (int other = offsets[c]; other < offsets[c + 1]; other++) {
        sum += Math.sqrt(sample.squaredDistance(other, own));
      }
      if (row >= offsets[c] && row < offsets[c + 1]) {
        if (count == 1) {
          return 0; // by convention, for a customer alone
        }
        within = sum / (count - 1);
      } else if (count > 0) {
        next = Math.min(next, sum / count);
      }
    }
    double larger = Math.max(within, next);
    return larger > 0 && larger < Double.POSITIVE_INFINITY ? (next - within) / larger : 0;
  }

  private static SilhouetteSample stratified(
      GroupedRows clusters, int[] offsets, double[] silhouettes, int total) {
    double estimate = 0;
    double variance = 0;
    for (int c = 0; c + 1 < offsets.length; c++) {
      int drawn = offsets[c + 1] - offsets[c];
      if (drawn == 0) {
        continue;
      }
      double mean = Arrays.stream(silhouettes, offsets[c], offsets[c + 1]).average().orElse(0);
      double squares =
          Arrays.stream(silhouettes, offsets[c], offsets[c + 1])
              .map(s -> (s - mean) * (s - mean))
              .sum();
      double share = (double) clusters.size(c) / total;
      double unseen = 1 - (double) drawn / clusters.size(c);
      estimate += share * mean;
      variance += drawn > 1 ? share * share * unseen * squares / (drawn - 1) / drawn : 0;
    }
    return new SilhouetteSample(estimate, Math.sqrt(variance), silhouettes.length);
  }
}
