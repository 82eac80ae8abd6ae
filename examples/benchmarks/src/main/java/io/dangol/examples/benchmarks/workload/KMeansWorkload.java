package io.dangol.examples.benchmarks.workload;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.FactTable;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Finding;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.CustomerMixture;
import io.dangol.examples.benchmarks.peer.CommonsMathKMeans;
import io.dangol.examples.benchmarks.peer.TribuoKMeans;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.cluster.KMeansSearch;
import io.dangol.segmentation.cluster.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * k-means of a scaled customer base into eight clusters, 25 passes over all rows. Ours looks for
 * its start on samples, as it does by default, which is in its time; the peers start by k-means++.
 *
 * @param name the name
 * @param rows how many customers
 * @param features how many features
 * @param threads how many threads ours and Tribuo have; Commons Math and the streams have one
 */
record KMeansWorkload(String name, int rows, int features, int threads) implements Workload {

  static final int CLUSTERS = 8;
  static final long SEED = 20260701;

  private static final int PASSES = 25;

  @Override
  public String description() {
    return "k-means, %,d rows x %d features, k = %d, %d passes, %s"
        .formatted(
            rows, features, CLUSTERS, PASSES, threads == 1 ? "one thread" : threads + " threads");
  }

  @Override
  public List<Contender> contenders() {
    CustomerMixture mixture = CustomerMixture.of(rows, features, SEED);
    FactTable table = mixture.table();
    double[][] rowMajor = RowMajor.of(mixture);
    CommonsMathKMeans commons = CommonsMathKMeans.load(rowMajor);
    TribuoKMeans tribuo = TribuoKMeans.load(rowMajor);
    KMeansOptions options =
        options(table).withSearch(KMeansSearch.defaults().withPasses(PASSES).withTolerance(0));
    Execution execution = Execution.parallel(ForkJoinPool.commonPool(), threads);
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Contender("dangol", () -> inertia(KMeans.fit(table, options, execution))));
    contenders.add(
        new Contender(
            "commons-math", () -> inertia(rowMajor, commons.fit(CLUSTERS, PASSES, SEED))));
    contenders.add(
        new Contender(
            "tribuo", () -> inertia(rowMajor, tribuo.fit(CLUSTERS, PASSES, threads, SEED))));
    if (threads == 1) {
      contenders.add(
          new Contender("java-streams", () -> StreamLloyd.fit(rowMajor, CLUSTERS, PASSES, SEED)));
    }
    return contenders;
  }

  static KMeansOptions options(FactTable table) {
    return KMeansOptions.clusters(CLUSTERS)
        .withSeed(SEED)
        .withFeatures(List.copyOf(table.facts()))
        .withScaling(Scaling.NONE);
  }

  static Finding inertia(KMeansModel model) {
    return () -> "inertia %.0f".formatted(model.inertia());
  }

  static Finding inertia(double[][] rows, double[][] centers) {
    return () -> "inertia %.0f".formatted(RowMajor.inertia(rows, centers));
  }
}
