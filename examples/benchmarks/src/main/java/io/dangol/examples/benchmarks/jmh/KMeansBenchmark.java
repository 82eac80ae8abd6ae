package io.dangol.examples.benchmarks.jmh;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.FactTable;
import io.dangol.examples.benchmarks.data.CustomerMixture;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.cluster.Scaling;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * k-means with its default search, eight clusters, one thread: the cost per row must not grow with
 * the rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class KMeansBenchmark {

  @Param({"100000", "1000000"})
  private int rows = 100_000;

  @Param({"3", "8"})
  private int features = 3;

  private FactTable table = FactTable.of(CustomerIndex.empty());

  /** Makes the rows. */
  @Setup
  public void prepare() {
    table = CustomerMixture.of(rows, features, 20260701).table();
  }

  /**
   * Fits.
   *
   * @return the model
   */
  @Benchmark
  public KMeansModel fit() {
    return KMeans.fit(
        table,
        KMeansOptions.clusters(8)
            .withSeed(1)
            .withFeatures(List.copyOf(table.facts()))
            .withScaling(Scaling.NONE));
  }
}
