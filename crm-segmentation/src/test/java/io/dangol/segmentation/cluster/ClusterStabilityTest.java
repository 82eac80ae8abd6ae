package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.fact.FactTable;
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
    double[][] columns = new double[2][400];
    for (int i = 0; i < 400; i++) {
      columns[0][i] = random.nextGaussian();
      columns[1][i] = random.nextGaussian();
    }
    FactTable table = Clouds.table(columns);
    KMeansModel model = KMeans.fit(table, Clouds.options(7, 2));

    assertThat(ClusterStability.of(table, model, 30, 1, Execution.sequential()))
        .extracting(ClusterStability::verdict)
        .containsAnyOf(ClusterStability.Verdict.DOUBTFUL, ClusterStability.Verdict.UNSTABLE);
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
  void verdict_thresholds_belongToTheBetterSide() {
    assertThat(ClusterStability.Verdict.of(0.85)).isEqualTo(ClusterStability.Verdict.HIGHLY_STABLE);
    assertThat(ClusterStability.Verdict.of(0.75)).isEqualTo(ClusterStability.Verdict.STABLE);
    assertThat(ClusterStability.Verdict.of(0.6)).isEqualTo(ClusterStability.Verdict.DOUBTFUL);
    assertThat(ClusterStability.Verdict.of(0.59)).isEqualTo(ClusterStability.Verdict.UNSTABLE);
  }
}
