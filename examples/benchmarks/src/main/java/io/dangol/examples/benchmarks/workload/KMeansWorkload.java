package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.FactTable;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Finding;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.CustomerMixture;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.cluster.KMeansSearch;
import io.dangol.segmentation.cluster.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * k-means of a scaled customer base into eight clusters, 25 passes from one start, on one thread.
 */
record KMeansWorkload(String name, int rows, int features) implements Workload {

  static final int CLUSTERS = 8;
  static final int PASSES = 25;

  private static final long SEED = 20260701;

  @Override
  public String description() {
    return "k-means, %,d rows x %d features, k = %d, %d passes, one start, one thread"
        .formatted(rows, features, CLUSTERS, PASSES);
  }

  @Override
  public List<Contender> contenders() {
    CustomerMixture mixture = CustomerMixture.of(rows, features, SEED);
    FactTable table = mixture.table();
    KMeansOptions options = options(table);
    List<DoublePoint> points = points(mixture);
    double[][] rowMajor = points.stream().map(DoublePoint::getPoint).toArray(double[][]::new);
    return List.of(
        new Contender("dangol", () -> inertia(KMeans.fit(table, options))),
        new Contender("commons-math", () -> inertia(commonsMath(points))),
        new Contender("java-streams", () -> StreamLloyd.fit(rowMajor, CLUSTERS, PASSES, SEED)));
  }

  static KMeansOptions options(FactTable table) {
    return KMeansOptions.clusters(CLUSTERS)
        .withSeed(SEED)
        .withFeatures(List.copyOf(table.facts()))
        .withScaling(Scaling.NONE)
        .withSearch(KMeansSearch.defaults().withStarts(1).withPasses(PASSES).withTolerance(0));
  }

  static List<DoublePoint> points(CustomerMixture mixture) {
    List<DoublePoint> points = new ArrayList<>(mixture.rows());
    for (int row = 0; row < mixture.rows(); row++) {
      double[] point = new double[mixture.columns().length];
      for (int feature = 0; feature < point.length; feature++) {
        point[feature] = mixture.columns()[feature][row];
      }
      points.add(new DoublePoint(point));
    }
    return points;
  }

  static List<CentroidCluster<DoublePoint>> commonsMath(List<DoublePoint> points) {
    return new KMeansPlusPlusClusterer<DoublePoint>(
            CLUSTERS, PASSES, new EuclideanDistance(), new MersenneTwister(SEED))
        .cluster(points);
  }

  private static Finding inertia(KMeansModel model) {
    return () -> "inertia %.0f".formatted(model.inertia());
  }

  private static Finding inertia(List<CentroidCluster<DoublePoint>> clusters) {
    return () -> {
      EuclideanDistance distance = new EuclideanDistance();
      double inertia = 0;
      for (CentroidCluster<DoublePoint> cluster : clusters) {
        for (DoublePoint point : cluster.getPoints()) {
          double d = distance.compute(point.getPoint(), cluster.getCenter().getPoint());
          inertia += d * d;
        }
      }
      return String.format(Locale.ROOT, "inertia %.0f", inertia);
    };
  }
}
