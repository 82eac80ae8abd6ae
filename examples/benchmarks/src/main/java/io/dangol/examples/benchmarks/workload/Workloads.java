package io.dangol.examples.benchmarks.workload;

import io.dangol.examples.benchmarks.compare.Workload;
import java.util.List;

/** All workloads. */
public final class Workloads {

  private Workloads() {}

  /**
   * Returns all workloads; their data is made when they run.
   *
   * @return the workloads in the order in which they run
   */
  public static List<Workload> all() {
    return List.of(
        new KMeansWorkload("kmeans-1m-3", 1_000_000, 3),
        new KMeansWorkload("kmeans-1m-8", 1_000_000, 8),
        new RfmWorkload("rfm-10m", 10_000_000, 1_000_000));
  }
}
