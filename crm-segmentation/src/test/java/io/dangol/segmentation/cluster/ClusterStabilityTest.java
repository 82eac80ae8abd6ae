package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.FactTable;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ClusterStabilityTest {
  @Test
  void of_separatedClouds_areHighlyStable() {
    FactTable table = Clouds.table(Clouds.columns(500, 2, 3, 0.05, 2));
    KMeansModel model = KMeans.fit(table, Clouds.options(3, 2));

    List<ClusterStability> stability =
        ClusterStability.of(table, model, 30, 1, Execution.sequential());

    assertThat(stability).extracting(ClusterStability::cluster).containsExactly(1, 2, 3);
    assertThat(stability)
        .extracting(ClusterStability::verdict)
        .containsOnly(ClusterStability.Verdict.HIGHLY_STABLE);
    assertThat(stability.get(0).recovered()).isEqualTo(1);
  }

  @Test
  void of_slicesOfNoise_areNotStable() {
    Random random = new Random(3);
    double[][] columns = new double[5][300];
    for (double[] column : columns) {
      Arrays.setAll(column, row -> random.nextGaussian());
    }
    FactTable table = Clouds.table(columns);
    KMeansModel model = KMeans.fit(table, Clouds.options(7, 5));

    assertThat(ClusterStability.of(table, model, 30, 1, Execution.sequential()))
        .hasSize(7)
        .extracting(ClusterStability::verdict)
        .isSubsetOf(ClusterStability.Verdict.DOUBTFUL, ClusterStability.Verdict.UNSTABLE);
  }

  @Test
  void of_aClusterThatTheSampleMisses_isNotMeasured() {
    double[] values = new double[50_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2 * 10 + i % 7 * 0.01;
    }
    values[12_345] = 1e4;
    FactTable table = Clouds.table(values);
    KMeansModel model =
        KMeans.fit(
            table,
            Clouds.options(3, 1).withSearch(KMeansSearch.defaults().withSample(values.length)));

    List<ClusterStability> stability =
        ClusterStability.of(table, model, 3, 1, Execution.sequential());

    assertThat(model.clusters().get(2).size()).isEqualTo(1);
    assertThat(stability.get(2).verdict()).isEqualTo(ClusterStability.Verdict.NOT_MEASURED);
  }

  @Test
  void of_anyThreads_isTheSame() {
    FactTable table = Clouds.table(Clouds.columns(500, 2, 4, 1.5, 2));
    KMeansModel model = KMeans.fit(table, Clouds.options(4, 2));
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      assertThat(ClusterStability.of(table, model, 10, 9, Execution.parallel(executor, 3)))
          .isEqualTo(ClusterStability.of(table, model, 10, 9, Execution.sequential()));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void of_noResample_isRefused() {
    FactTable table = Clouds.table(new double[] {1, 2});
    KMeansModel model = KMeans.fit(table, Clouds.options(1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterStability.of(table, model, 0, 1, Execution.sequential()));
  }

  @Test
  void origin_structureAndStability_decide() {
    List<ClusterStability> stable = List.of(stability(0.9), stability(0.8));
    List<ClusterStability> shaky = List.of(stability(0.9), stability(0.7));

    assertThat(ClusterStability.Origin.of(stable, gapPicks(2)))
        .isEqualTo(ClusterStability.Origin.NATURAL);
    assertThat(ClusterStability.Origin.of(stable, gapPicks(1)))
        .isEqualTo(ClusterStability.Origin.REPRODUCIBLE);
    assertThat(ClusterStability.Origin.of(stable, gapPicks(4)))
        .isEqualTo(ClusterStability.Origin.REPRODUCIBLE);
    assertThat(ClusterStability.Origin.of(shaky, gapPicks(2)))
        .isEqualTo(ClusterStability.Origin.CONSTRUCTIVE);
    assertThat(ClusterStability.Origin.of(List.of(), gapPicks(1)))
        .isEqualTo(ClusterStability.Origin.CONSTRUCTIVE);
  }

  private static ClusterStability stability(double jaccard) {
    return new ClusterStability(1, jaccard, 0, 0, ClusterStability.Verdict.of(jaccard));
  }

  private static ClusterCount gapPicks(int clusters) {
    return new ClusterCount(2, ClusterCount.Reason.DIVIDED, clusters, List.of());
  }

  @Test
  void verdict_thresholds_belongToTheBetterSide() {
    assertThat(ClusterStability.Verdict.of(0.85)).isEqualTo(ClusterStability.Verdict.HIGHLY_STABLE);
    assertThat(ClusterStability.Verdict.of(0.75)).isEqualTo(ClusterStability.Verdict.STABLE);
    assertThat(ClusterStability.Verdict.of(0.6)).isEqualTo(ClusterStability.Verdict.DOUBTFUL);
    assertThat(ClusterStability.Verdict.of(0.59)).isEqualTo(ClusterStability.Verdict.UNSTABLE);
  }
}
