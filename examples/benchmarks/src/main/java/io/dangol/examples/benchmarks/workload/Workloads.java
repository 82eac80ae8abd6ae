package io.dangol.examples.benchmarks.workload;

import io.dangol.core.purchase.Frequency;
import io.dangol.examples.benchmarks.compare.Workload;
import java.util.List;

/** All workloads. */
public final class Workloads {

  private static final int MILLION = 1_000_000;

  private Workloads() {}

  /**
   * Returns the workloads of a few minutes; their data is made when they run.
   *
   * @return the workloads in the order in which they run
   */
  public static List<Workload> usual() {
    return List.of(
        new KMeansWorkload("kmeans-1m-3", MILLION, 3, 1),
        new KMeansWorkload("kmeans-1m-8", MILLION, 8, 1),
        new KMeansWorkload("kmeans-1m-3-2t", MILLION, 3, 2),
        new KMeansWorkload("kmeans-1m-8-2t", MILLION, 8, 2),
        new KMeansQualityWorkload("kmeans-default-8", 100_000, 8),
        new RfmWorkload("rfm-10m", 10 * MILLION, MILLION, Frequency.ROWS, 1),
        new RfmWorkload("rfm-10m-days", 10 * MILLION, MILLION, Frequency.DAYS, 1),
        new RfmWorkload("rfm-10m-2t", 10 * MILLION, MILLION, Frequency.ROWS, 2),
        new RuleWorkload("rule-columns-1m", RuleWorkload.Form.COLUMNS, MILLION, 50),
        new RuleWorkload("rule-rows-200k", RuleWorkload.Form.ROWS, 200_000, 10),
        new RuleSetWorkload("rule-set-1m", MILLION, 200, 0),
        new RuleSetWorkload("rule-set-1m-gaps", MILLION, 200, 5),
        new RuleReasonWorkload("rule-reasons", 500_000),
        new RuleReadingWorkload("rule-reading", 2_000),
        new LinearKMeansWorkload("linear-kmeans", List.of(100_000, 300_000, MILLION)),
        new LinearRfmWorkload("linear-rfm", List.of(100_000, MILLION, 10 * MILLION)));
  }

  /**
   * Returns the workloads that need more time or memory and run only where they are asked for.
   *
   * @return the workloads in the order in which they run
   */
  public static List<Workload> lengthy() {
    return List.of(
        new KMeansQualityWorkload("kmeans-default-3", 100_000, 3),
        new LinearKMeansWorkload("linear-kmeans-10m", List.of(100_000, 10 * MILLION)));
  }
}
