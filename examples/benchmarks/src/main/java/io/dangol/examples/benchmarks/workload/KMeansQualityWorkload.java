package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.FactTable;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Finding;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.CustomerMixture;
import io.dangol.examples.benchmarks.peer.CommonsMathKMeans;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansOptions;
import java.util.List;

/**
 * The default fit beside the best of twenty k-means++ runs of Commons Math that end when no row
 * changes its cluster.
 *
 * @param name the name
 * @param rows how many customers
 * @param features how many features
 */
record KMeansQualityWorkload(String name, int rows, int features) implements Workload {

  private static final int RUNS = 20;
  private static final int PASSES = 5_000;

  @Override
  public String description() {
    return "k-means by default, %,d rows x %d features, k = %d, beside the best of %d converged runs"
        .formatted(rows, features, KMeansWorkload.CLUSTERS, RUNS);
  }

  /** The inertias are the same every time, and the runs of the peer are long. */
  @Override
  public int rounds(int asked) {
    return 1;
  }

  @Override
  public List<Contender> contenders() {
    CustomerMixture mixture = CustomerMixture.of(rows, features, KMeansWorkload.SEED);
    FactTable table = mixture.table();
    double[][] rowMajor = RowMajor.of(mixture);
    CommonsMathKMeans commons = CommonsMathKMeans.load(rowMajor);
    KMeansOptions options = KMeansWorkload.options(table);
    return List.of(
        new Contender("dangol", () -> KMeansWorkload.inertia(KMeans.fit(table, options))),
        new Contender("commons-math, best of " + RUNS, () -> bestOf(rowMajor, commons)));
  }

  private static Finding bestOf(double[][] rows, CommonsMathKMeans commons) {
    double best = Double.POSITIVE_INFINITY;
    for (int run = 1; run <= RUNS; run++) {
      double[][] centers = commons.fit(KMeansWorkload.CLUSTERS, PASSES, run);
      best = Math.min(best, RowMajor.inertia(rows, centers));
    }
    double inertia = best;
    return () -> "inertia %.0f".formatted(inertia);
  }
}
