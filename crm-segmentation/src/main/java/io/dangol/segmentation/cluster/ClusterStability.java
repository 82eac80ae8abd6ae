package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How well each cluster of a model comes back when the customers are resampled: bootstrap Jaccard
 * similarity.
 *
 * <p>Each resample draws as many rows as a sample has, with replacement, fits the same number of
 * clusters and looks for the cluster that shares most of its drawn customers with the original one:
 * |A ∩ B| / |A ∪ B|, each customer by its weight where the model has weights. Hennig (2007),
 * "Cluster-wise assessment of cluster stability", Computational Statistics &amp; Data Analysis
 * 52(1), doi 10.1016/j.csda.2006.11.025.
 *
 * @param cluster the number of the cluster
 * @param jaccard the mean similarity over the resamples, within [0, 1]; 0 where no resample drew a
 *     customer of the cluster
 * @param recovered the share of resamples with a similarity of at least 0.75
 * @param dissolved the share of resamples with a similarity of at most 0.5
 * @param verdict what the mean says
 */
public record ClusterStability(
    int cluster, double jaccard, double recovered, double dissolved, Verdict verdict) {
  private static final double RECOVERED = 0.75;
  private static final double DISSOLVED = 0.5;

  /** The number of resamples that Hennig uses. */
  public static final int RESAMPLES = 100;

  /** Rows per resample: enough for shares of a percent, cheap enough for a hundred fits. */
  private static final int SAMPLE = 10_000;

  private static final int STARTS = 2;

  /** Resamples between two reports of progress. */
  private static final int BATCH = 8;

  /**
   * What the mean Jaccard similarity of a cluster over resamples means, by the thresholds of Hennig
   * (2007), doi 10.1016/j.csda.2006.11.025.
   */
  public enum Verdict {
    /** At least 0.85: the cluster comes back nearly unchanged. */
    HIGHLY_STABLE,
    /** At least 0.75: the cluster is real enough to plan with. */
    STABLE,
    /** At least 0.6: there is a pattern, but who belongs to it is doubtful. */
    DOUBTFUL,
    /** Below 0.6: do not build on it. */
    UNSTABLE,
    /** No resample drew a customer of the cluster, which is too small for the sample. */
    NOT_MEASURED;

    private static final double HIGHLY = 0.85;
    private static final double VALID = 0.75;
    private static final double PATTERN = 0.6;

    static Verdict of(double jaccard) {
      if (jaccard >= HIGHLY) {
        return HIGHLY_STABLE;
      }
      if (jaccard >= VALID) {
        return STABLE;
      }
      return jaccard >= PATTERN ? DOUBTFUL : UNSTABLE;
    }
  }

  /**
   * What a segmentation rests on: found in the data or made from them.
   *
   * <p>Dolnicar, Grün &amp; Leisch (2018), "Market Segmentation Analysis", section 2.3, doi
   * 10.1007/978-981-10-8818-6, for the three concepts; which one holds is decided by the gap
   * statistic and by the thresholds of {@link Verdict}.
   */
  public enum Origin {
    /** The data have as many distinct groups as the model has clusters, and each comes back. */
    NATURAL,
    /** No such groups stand out, but every cluster comes back: the data have some structure. */
    REPRODUCIBLE,
    /** Some cluster does not come back: the segments are made, and another run makes others. */
    CONSTRUCTIVE;

    /**
     * Returns what a segmentation rests on.
     *
     * @param stability the stability of every cluster of the model
     * @param count the choice of a number of clusters on the same customers and features
     * @return {@link #NATURAL} where every cluster is at least stable and the gap statistic picks
     *     their number, above 1; {@link #REPRODUCIBLE} where every cluster is at least stable;
     *     {@link #CONSTRUCTIVE} otherwise, and without clusters
     */
    public static Origin of(List<ClusterStability> stability, ClusterCount count) {
      boolean stable =
          !stability.isEmpty()
              && stability.stream()
                  .map(ClusterStability::verdict)
                  .allMatch(v -> v == Verdict.HIGHLY_STABLE || v == Verdict.STABLE);
      if (!stable) {
        return CONSTRUCTIVE;
      }
      boolean found = stability.size() > 1 && count.gapChoice() == stability.size();
      return found ? NATURAL : REPRODUCIBLE;
    }
  }

  /**
   * Measures every cluster of a model.
   *
   * @param table the customers on whom the model was fitted
   * @param model the model
   * @param resamples the number of resamples, at least 1; {@value #RESAMPLES} is usual
   * @param seed decides the draws
   * @param execution where it runs; the result does not depend on it
   * @return one entry per cluster, in the order of the model; none where the model has no cluster
   * @throws IllegalArgumentException if {@code resamples < 1}, a feature is not in the table or
   *     missing where the model rejects that, or a weight is not positive
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public static List<ClusterStability> of(
      FactTable table, KMeansModel model, int resamples, long seed, Execution execution) {
    if (resamples < 1) {
      throw new IllegalArgumentException("resamples is " + resamples + ", must be at least 1");
    }
    CenterSet centers = model.centers();
    SplittableRandom random = new SplittableRandom(seed);
    Points sample = MultiStart.sample(model.points(table), SAMPLE, random);
    if (centers.size() == 0 || sample.size() == 0) {
      return List.of();
    }
    double tolerance = KMeansSearch.defaults().tolerance() * KMeans.meanVariance(sample);
    SplittableRandom[] streams = new SplittableRandom[resamples];
    Arrays.setAll(streams, i -> random.split());
    double[][] similarities = new double[resamples][];
    Execution alone = execution.alone();
    for (int from = 0; from < resamples; from += BATCH) {
      int first = from;
      int batch = Math.min(BATCH, resamples - first);
      execution.forEach(
          batch,
          offset -> {
            int i = first + offset;
            int[] drawn = draw(sample.size(), streams[i]);
            CenterSet found =
                new MultiStart(sample.pick(drawn), alone)
                    .best(centers.size(), STARTS, tolerance, streams[i]);
            similarities[i] = jaccards(sample, drawn, centers, found);
          });
      execution
          .progress()
          .accept(KMeansProgress.of(KMeansProgress.Stage.STABILITY, first + batch, resamples));
    }
    List<ClusterStability> result = new ArrayList<>();
    for (int c = 0; c < centers.size(); c++) {
      result.add(summary(c, similarities));
    }
    return result;
  }

  private static ClusterStability summary(int cluster, double[][] similarities) {
    double sum = 0;
    double recovered = 0;
    double dissolved = 0;
    int counted = 0;
    for (double[] similarity : similarities) {
      double jaccard = similarity[cluster];
      if (Double.isNaN(jaccard)) {
        continue; // no customer of the cluster was drawn
      }
      counted++;
      sum += jaccard;
      recovered += jaccard >= RECOVERED ? 1 : 0;
      dissolved += jaccard <= DISSOLVED ? 1 : 0;
    }
    int n = Math.max(1, counted);
    return new ClusterStability(
        cluster + 1,
        sum / n,
        recovered / n,
        dissolved / n,
        counted == 0 ? Verdict.NOT_MEASURED : Verdict.of(sum / n));
  }

  private static int[] draw(int size, SplittableRandom random) {
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      rows[i] = random.nextInt(size);
    }
    Arrays.sort(rows);
    return rows;
  }

  private static double[] jaccards(
      Points sample, int[] drawn, CenterSet original, CenterSet found) {
    double[][] shared = new double[original.size()][found.size()];
    double[] originals = new double[original.size()];
    double[] founds = new double[found.size()];
    int before = -1;
    for (int row : drawn) {
      if (row != before) {
        int a = original.nearest(sample, row);
        int b = found.nearest(sample, row);
        double weight = sample.weight(row);
        shared[a][b] += weight;
        originals[a] += weight;
        founds[b] += weight;
      }
      before = row;
    }
    double[] best = new double[original.size()];
    for (int a = 0; a < best.length; a++) {
      best[a] = originals[a] == 0 ? Double.NaN : 0;
      for (int b = 0; b < founds.length && originals[a] > 0; b++) {
        double union = originals[a] + founds[b] - shared[a][b];
        best[a] = Math.max(best[a], shared[a][b] / union);
      }
    }
    return best;
  }
}
