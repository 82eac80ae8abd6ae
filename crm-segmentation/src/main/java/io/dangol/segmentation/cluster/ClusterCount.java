package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A recommended number of clusters with its reason and the criteria of every candidate.
 *
 * <p>Four criteria have one vote each: the largest silhouette, the largest Calinski-Harabasz index,
 * the smallest Davies-Bouldin index, and the gap statistic by the rule of one standard error. The
 * number with most votes is recommended; among equals the one with the larger silhouette, then the
 * smaller number. Criteria are measured on a sample. A row of weight w counts as w customers in all
 * of them. Where every row of the sample lies on its centre, dispersion counts as rounding (2^-104
 * of that around the mean), so that the gap stays finite.
 *
 * @param clusters the recommended number
 * @param reason why
 * @param gapChoice the number that the gap statistic picks, from 1; 1 means that it finds no
 *     clusters
 * @param candidates every candidate, ascending
 */
public record ClusterCount(int clusters, Reason reason, int gapChoice, List<Candidate> candidates) {
  /** Rows of the gap statistic, which fits eleven data sets per candidate. */
  private static final int GAP_SAMPLE = 4_000;

  private static final int CLEAR = 3;

  public ClusterCount {
    candidates = List.copyOf(candidates);
  }

  /** Why a number of clusters is recommended. */
  public enum Reason {
    /** At least three of the four criteria favour it. */
    CLEAR_MAJORITY,
    /** It has most votes, but the criteria disagree; look at neighbouring numbers too. */
    DIVIDED,
    /**
     * The gap statistic finds no clusters at all: any number cuts a continuum, which may still
     * serve to manage customers, but the segments are made, not found.
     */
    NO_STRUCTURE,
    /** There are fewer distinct rows than candidates. */
    FEW_DISTINCT_ROWS
  }

  /**
   * One candidate number of clusters.
   *
   * @param criteria its criteria, on the sample
   * @param gap the gap statistic, larger is better
   * @param gapError its standard error
   * @param votes how many of silhouette, Calinski-Harabasz, Davies-Bouldin and gap favour it,
   *     within [0, 4]
   */
  public record Candidate(ClusterCriteria criteria, double gap, double gapError, int votes) {
    /**
     * Returns the number of clusters.
     *
     * @return k
     */
    public int clusters() {
      return criteria.clusters();
    }
  }

  /**
   * Recommends a number of clusters.
   *
   * @param table the customers, with every feature of the options
   * @param options what is compared and how; the number of clusters is ignored
   * @param smallest the smallest candidate, at least 2
   * @param largest the largest candidate, at least {@code smallest} and at most {@value
   *     KMeansOptions#MAX_CLUSTERS}
   * @param execution where it runs; the result does not depend on it
   * @return the recommendation; {@code smallest} with {@link Reason#FEW_DISTINCT_ROWS} where there
   *     are no more distinct rows
   * @throws IllegalArgumentException if the range is wrong, or as {@link KMeans#fit(FactTable,
   *     KMeansOptions)}
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public static ClusterCount recommend(
      FactTable table, KMeansOptions options, int smallest, int largest, Execution execution) {
    if (smallest < 2 || largest < smallest || largest > KMeansOptions.MAX_CLUSTERS) {
      throw new IllegalArgumentException(
          "candidates "
              + smallest
              + ".."
              + largest
              + " must be within [2, "
              + KMeansOptions.MAX_CLUSTERS
              + "] and ascending");
    }
    Points points = FeatureMatrix.of(table, options).points();
    int last = Math.min(largest, DistinctRows.first(points, largest + 1, execution).size() - 1);
    if (last < smallest) {
      return new ClusterCount(smallest, Reason.FEW_DISTINCT_ROWS, 1, List.of());
    }
    SplittableRandom random = new SplittableRandom(options.seed());
    Points sample = MultiStart.sample(points, options.search().sample(), random);
    double tolerance = options.search().tolerance() * KMeans.meanVariance(sample);
    List<ClusterCriteria> criteria = new ArrayList<>();
    Execution silent = execution.withProgress(step -> {});
    int steps = last - smallest + 2;
    for (int k = smallest; k <= last; k++) {
      CenterSet centers =
          new MultiStart(sample, silent).best(k, options.search().starts(), tolerance, random);
      criteria.add(new CriteriaMeter(sample, centers, silent).measure());
      execution.progress().accept(step(k - smallest + 1, steps));
    }
    GapStatistic.Gaps gaps =
        new GapStatistic(MultiStart.sample(sample, GAP_SAMPLE, random), execution, tolerance)
            .measure(last, random);
    execution.progress().accept(step(steps, steps));
    return vote(criteria, gaps);
  }

  private static KMeansProgress step(int number, int of) {
    return KMeansProgress.of(KMeansProgress.Stage.CHOICE, number, of);
  }

  private static ClusterCount vote(List<ClusterCriteria> criteria, GapStatistic.Gaps gaps) {
    int bySilhouette = best(criteria, ClusterCriteria::silhouette);
    int byRatio = best(criteria, ClusterCriteria::calinskiHarabasz);
    int bySimilarity = best(criteria, c -> -c.daviesBouldin());
    int byGap = gaps.oneStandardErrorRule();
    List<Candidate> candidates = new ArrayList<>();
    for (ClusterCriteria c : criteria) {
      int k = c.clusters();
      int votes =
          (bySilhouette == k ? 1 : 0)
              + (byRatio == k ? 1 : 0)
              + (bySimilarity == k ? 1 : 0)
              + (byGap == k ? 1 : 0);
      candidates.add(new Candidate(c, gaps.gap(k), gaps.error(k), votes));
    }
    Candidate winner = candidates.get(0);
    for (Candidate candidate : candidates) {
      boolean more = candidate.votes() > winner.votes();
      boolean equal = candidate.votes() == winner.votes();
      boolean better = candidate.criteria().silhouette() > winner.criteria().silhouette();
      if (more || (equal && better)) {
        winner = candidate;
      }
    }
    Reason reason;
    if (byGap == 1) {
      reason = Reason.NO_STRUCTURE;
    } else {
      reason = winner.votes() >= CLEAR ? Reason.CLEAR_MAJORITY : Reason.DIVIDED;
    }
    return new ClusterCount(winner.clusters(), reason, byGap, candidates);
  }

  private static int best(List<ClusterCriteria> criteria, ToDoubleFunction<ClusterCriteria> value) {
    ClusterCriteria best = criteria.get(0);
    for (ClusterCriteria c : criteria) {
      if (value.applyAsDouble(c) > value.applyAsDouble(best)) {
        best = c;
      }
    }
    return best.clusters();
  }
}
