package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Fits k-means clusters of customers.
 *
 * <p>The features are scaled inside the model. Greedy k-means++ starts on a sample of the rows
 * race, the best of them settles on a larger sample, and Lloyd's iteration over all rows goes on
 * from there. The result is the same, bit for bit, for any number of threads; with {@link
 * KMeansOptions#orderedByCustomer()} also for any order of the rows.
 *
 * <p>Special cases: with no customer the model has no cluster; with at most k distinct rows each of
 * them is a cluster, with a warning; a feature with one value only stays in the model and changes
 * nothing, with a warning. Cost: n k d per pass; memory: one {@code double} per row and feature,
 * one per row for its label and one for its weight if it has one, an {@code int} per row, and while
 * a feature is winsorised or scaled robustly its values once more in order.
 *
 * <p>Lloyd (1982), "Least squares quantization in PCM", IEEE Transactions on Information Theory
 * 28(2), doi 10.1109/TIT.1982.1056489.
 */
public final class KMeans {
  /** Where starts settle, whatever the tolerance of the passes over all rows. */
  private static final double START_TOLERANCE = 1e-5;

  private KMeans() {}

  /**
   * Fits clusters on the calling thread.
   *
   * @param table the customers, with every feature of the options
   * @param options what is compared and how
   * @return the model
   * @throws IllegalArgumentException if a feature is not in the table or has no numeric values, a
   *     weight is not positive, a missing feature is rejected, or values are so large that their
   *     squares overflow
   */
  public static KMeansModel fit(FactTable table, KMeansOptions options) {
    return fit(table, options, Execution.sequential());
  }

  /**
   * Fits clusters.
   *
   * @param table the customers, with every feature of the options
   * @param options what is compared and how
   * @param execution where it runs; the result does not depend on it
   * @return the model
   * @throws IllegalArgumentException if a feature is not in the table or has no numeric values, a
   *     weight is not positive, a missing feature is rejected, or values are so large that their
   *     squares overflow
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public static KMeansModel fit(FactTable table, KMeansOptions options, Execution execution) {
    FeatureMatrix matrix = FeatureMatrix.of(table, options);
    Points points = matrix.points();
    List<double[]> distinct = DistinctRows.first(points, options.clusters() + 1, execution);
    Lloyd.Outcome outcome =
        distinct.size() <= options.clusters()
            ? eachAlone(distinct)
            : search(points, options, execution);
    return model(matrix, options, outcome, null, execution);
  }

  /**
   * Fits clusters again, on newer data, so that they stay recognisable: the iteration starts from
   * the centres of the previous model, and each cluster keeps the number of the old cluster with
   * which it shares most customers, by an optimal one-to-one matching. With fewer distinct rows
   * than clusters some old clusters have no successor; the others then close ranks in their old
   * order, and {@link KMeansWarning#RENUMBERED} says so where a number changed.
   *
   * @param table the customers, with every feature of the options
   * @param options what is compared and how; its features must be those of the previous model, and
   *     its number of clusters is ignored
   * @param previous the previous model
   * @param execution where it runs; the result does not depend on it
   * @return the model, as the next version; {@link ClusterDrift#between} says what changed
   * @throws IllegalArgumentException if the features differ, or as {@link #fit(FactTable,
   *     KMeansOptions)}
   */
  public static KMeansModel refit(
      FactTable table, KMeansOptions options, KMeansModel previous, Execution execution) {
    List<Fact<?>> old =
        previous.fit().features().stream().<Fact<?>>map(FeatureScaling::fact).toList();
    if (!old.equals(options.features())) {
      throw new IllegalArgumentException(
          "features " + options.features() + " are not those of " + previous.name() + ", " + old);
    }
    int k = previous.clusters().size();
    if (k == 0) {
      return fit(table, options, execution).withVersion(previous.fit().version() + 1);
    }
    KMeansOptions same = options.withClusters(k);
    FeatureMatrix matrix = FeatureMatrix.of(table, same);
    List<double[]> distinct = DistinctRows.first(matrix.points(), k + 1, execution);
    Lloyd.Outcome outcome =
        distinct.size() <= k
            ? eachAlone(distinct)
            : iterate(matrix.points(), new CenterSet(rescaled(previous, matrix)), same, execution);
    KMeansModel unordered = model(matrix, same, outcome, null, execution);
    int[] match =
        HungarianMatching.maximize(
            ClusterDrift.square(
                ClusterDrift.common(previous, unordered, table), k, unordered.clusters().size()));
    List<Integer> order = new ArrayList<>();
    List<Integer> canonical =
        canonicalOrder(
            outcome.centers(), Measurement.of(matrix.points(), outcome.centers(), execution));
    boolean renumbered = false;
    for (int number = 0; number < match.length; number++) {
      if (match[number] < canonical.size()) {
        renumbered |= order.size() != number;
        order.add(canonical.get(match[number]));
      }
    }
    KMeansModel model = model(matrix, same, outcome, order, execution);
    return KMeansModel.of(model.fit().next(previous.fit().version() + 1, renumbered));
  }

  private static Lloyd.Outcome eachAlone(List<double[]> distinct) {
    return new Lloyd.Outcome(new CenterSet(distinct.toArray(double[][]::new)), 0, true);
  }

  private static double[][] rescaled(KMeansModel previous, FeatureMatrix matrix) {
    List<FeatureScaling> scalings = matrix.scalings();
    double[][] centers = new double[previous.clusters().size()][scalings.size()];
    for (int c = 0; c < centers.length; c++) {
      for (int j = 0; j < scalings.size(); j++) {
        centers[c][j] = scalings.get(j).scale(previous.clusters().get(c).center().get(j));
      }
    }
    return centers;
  }

  private static Lloyd.Outcome search(Points points, KMeansOptions options, Execution execution) {
    KMeansSearch search = options.search();
    SplittableRandom random = new SplittableRandom(options.seed());
    CenterSet start =
        MultiStart.search(points, search, options.clusters(), START_TOLERANCE, random, execution);
    return iterate(points, grown(points, start, options.clusters()), options, execution);
  }

  private static Lloyd.Outcome iterate(
      Points points, CenterSet start, KMeansOptions options, Execution execution) {
    KMeansSearch search = options.search();
    double tolerance = search.exact() ? -1 : search.tolerance() * meanVariance(points);
    return new Lloyd(points, execution).iterate(start, search.passes(), tolerance);
  }

  /**
   * Adds the rows that cost most until there are k centres: a sample may have fewer distinct rows
   * than the whole.
   */
  private static CenterSet grown(Points points, CenterSet start, int k) {
    CenterSet centers = start;
    while (centers.size() < k) {
      int farthest = 0;
      double largest = -1;
      for (int row = 0; row < points.size(); row++) {
        double[] nearest = centers.at(centers.nearest(points, row));
        double cost = points.weight(row) * points.squaredDistance(row, nearest);
        if (cost > largest) {
          largest = cost;
          farthest = row;
        }
      }
      double[][] more = Arrays.copyOf(centers.toArray(), centers.size() + 1);
      more[centers.size()] = points.row(farthest);
      centers = new CenterSet(more);
    }
    return centers;
  }

  static double meanVariance(Points points) {
    double sum = 0;
    for (double[] column : points.columns()) {
      double mean = Arrays.stream(column).average().orElse(0);
      double squares = 0;
      for (double value : column) {
        squares += (value - mean) * (value - mean);
      }
      sum += squares / column.length;
    }
    return sum / points.dimensions();
  }

  private static KMeansModel model(
      FeatureMatrix matrix,
      KMeansOptions options,
      Lloyd.Outcome outcome,
      @Nullable List<Integer> order,
      Execution execution) {
    CenterSet centers = outcome.centers();
    Measurement measured = Measurement.of(matrix.points(), centers, execution);
    List<Cluster> clusters = new ArrayList<>();
    for (int c : order == null ? canonicalOrder(centers, measured) : order) {
      double[] scaled = centers.at(c);
      List<Double> center = new ArrayList<>();
      for (int j = 0; j < scaled.length; j++) {
        center.add(matrix.scalings().get(j).unscale(scaled[j]));
      }
      clusters.add(
          new Cluster(
              clusters.size() + 1,
              measured.size(c),
              measured.weight(c),
              measured.inertia(c),
              center,
              Arrays.stream(scaled).boxed().toList()));
    }
    return KMeansModel.of(
        new KMeansFit(
            1,
            options.seed(),
            options.clusters(),
            options.rowWeight(),
            options.missing(),
            matrix.scalings(),
            clusters,
            measured.inertia(),
            outcome.passes(),
            outcome.converged(),
            matrix.points().size(),
            matrix.excluded(),
            warnings(matrix, options, outcome)));
  }

  private static List<Integer> canonicalOrder(CenterSet centers, Measurement measured) {
    List<Integer> order = new ArrayList<>();
    for (int c = 0; c < centers.size(); c++) {
      order.add(c);
    }
    order.sort(
        Comparator.<Integer>comparingInt(c -> -measured.size(c))
            .thenComparing(c -> centers.at(c), Arrays::compare));
    return order;
  }

  private static Set<KMeansWarning> warnings(
      FeatureMatrix matrix, KMeansOptions options, Lloyd.Outcome outcome) {
    Set<KMeansWarning> warnings = EnumSet.noneOf(KMeansWarning.class);
    if (outcome.centers().size() < options.clusters()) {
      warnings.add(KMeansWarning.FEWER_DISTINCT_ROWS);
    }
    if (matrix.constantFeature()) {
      warnings.add(KMeansWarning.CONSTANT_FEATURE);
    }
    if (!outcome.converged()) {
      warnings.add(KMeansWarning.NOT_CONVERGED);
    }
    if (matrix.excluded() > 0) {
      warnings.add(KMeansWarning.ROWS_EXCLUDED);
    }
    return warnings;
  }
}
