package io.dangol.examples.benchmarks.jmh;

import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.examples.benchmarks.data.CustomerMixture;
import io.dangol.examples.benchmarks.data.PurchaseLog;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.rfm.Rfm;
import io.dangol.segmentation.rfm.RfmModel;
import io.dangol.segmentation.rfm.RfmOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Scores of one customer; with {@code -prof gc} the allocation per customer, which is zero. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ScoringBenchmark {

  private final double[] features = {0.3, -1, 0.5};

  private final RfmModel rfm = fittedRfm();
  private final KMeansModel clusters = fittedClusters();
  private int customer;

  private static RfmModel fittedRfm() {
    FactTable base =
        Purchases.facts(
            PurchaseLog.of(100_000, 10_000, 1).columns(), SummaryOptions.asOf(PurchaseLog.AS_OF));
    return Rfm.fit(base, RfmOptions.defaults());
  }

  private static KMeansModel fittedClusters() {
    FactTable table = CustomerMixture.of(10_000, 3, 1).table();
    return KMeans.fit(table, KMeansOptions.clusters(8).withFeatures(List.copyOf(table.facts())));
  }

  /**
   * Scores.
   *
   * @return the cell of recency, frequency and monetary value
   */
  @Benchmark
  public int rfm() {
    customer++;
    return rfm.cell(1 + customer % 300, 1 + customer % 9, customer % 1_000);
  }

  /**
   * Assigns.
   *
   * @return the number of the cluster
   */
  @Benchmark
  public int cluster() {
    customer++;
    features[0] = customer % 5 - 2;
    return clusters.assign(features);
  }
}
