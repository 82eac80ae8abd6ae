package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.FactTable;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.CustomerMixture;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.cluster.KMeansSearch;
import java.util.ArrayList;
import java.util.List;

/**
 * k-means of ever more customers, ten passes from one start on a small sample: processor time per
 * customer beside that of the smallest base. A ratio of 1 is a cost that is linear.
 *
 * @param name the name
 * @param sizes how many customers, the smallest first
 */
record LinearKMeansWorkload(String name, List<Integer> sizes) implements Workload {

  private static final int FEATURES = 8;
  private static final int PASSES = 10;

  /** Smaller bases are fitted several times in a run: the clock of the processor is coarse. */
  private static final int AT_LEAST = 1_000_000;

  private static final KMeansSearch SEARCH =
      KMeansSearch.defaults().withStarts(1).withSample(200).withPasses(PASSES).withTolerance(0);

  @Override
  public String description() {
    return "k-means, %s rows x %d features, k = %d, %d passes: time per row"
        .formatted(sizes, FEATURES, KMeansWorkload.CLUSTERS, PASSES);
  }

  @Override
  public List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>();
    for (int size : sizes) {
      FactTable table = CustomerMixture.table(size, FEATURES, KMeansWorkload.SEED);
      KMeansOptions options = KMeansWorkload.options(table).withSearch(SEARCH);
      int repeats = Math.max(1, AT_LEAST / size);
      contenders.add(
          new Contender(
              "dangol, %,d rows".formatted(size),
              (long) size * repeats,
              () -> KMeansWorkload.inertia(fit(table, options, repeats))));
    }
    return contenders;
  }

  private static KMeansModel fit(FactTable table, KMeansOptions options, int repeats) {
    KMeansModel model = KMeans.fit(table, options);
    for (int repeat = 1; repeat < repeats; repeat++) {
      model = KMeans.fit(table, options);
    }
    return model;
  }
}
