package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.FactTable;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterDriftTest {
  /** Sizes of the clouds around 0, 50 and 100 at two dates: the order by size turns around. */
  private static FactTable shop(int low, int middle, int high) {
    double[] values = new double[low + middle + high];
    for (int i = 0; i < values.length; i++) {
      double center = i < low ? 0 : i < low + middle ? 50 : 100;
      values[i] = center + i % 5;
    }
    return Clouds.table(values);
  }

  @Test
  void refit_sizesTurnAround_keepsTheNumbers() {
    KMeansModel before = KMeans.fit(shop(60, 30, 10), Clouds.options(3, 1));
    FactTable later = shop(10, 30, 60);

    KMeansModel fresh = KMeans.fit(later, Clouds.options(3, 1));
    KMeansModel after = KMeans.refit(later, Clouds.options(3, 1), before, Execution.sequential());

    assertThat(fresh.assign(0)).isEqualTo(3);
    assertThat(after.assign(0)).isEqualTo(before.assign(0)).isEqualTo(1);
    assertThat(after.assign(100)).isEqualTo(before.assign(100)).isEqualTo(3);
    assertThat(after.inertia()).isCloseTo(fresh.inertia(), within(1e-9));
    assertThat(after.name()).isEqualTo("cluster/2");
    ClusterDrift drift = ClusterDrift.between(before, after, later);
    assertThat(drift.moved()).isZero();
    assertThat(drift.pairs().get(0))
        .isEqualTo(new ClusterDrift.Pair(OptionalInt.of(1), OptionalInt.of(1), 10, 10, 1));
  }

  @Test
  void refit_modelWithoutClusters_isTheNextVersionAndAllPairsAreNew() {
    FactTable later = shop(6, 3, 1);
    KMeansOptions options = Clouds.options(3, 1);
    KMeansModel before = KMeans.fit(later.where(row -> false), options);

    KMeansModel after = KMeans.refit(later, options, before, Execution.sequential());

    assertThat(after.name()).isEqualTo("cluster/2");
    ClusterDrift drift = ClusterDrift.between(before, after, later);
    assertThat(drift.pairs())
        .extracting(ClusterDrift.Pair::before)
        .containsOnly(OptionalInt.empty());
    assertThat(drift.pairs())
        .extracting(ClusterDrift.Pair::after)
        .containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3));
  }

  @Test
  void refit_asManyDistinctRowsAsClusters_keepsTheNumbers() {
    KMeansModel before = KMeans.fit(shop(60, 30, 10), Clouds.options(3, 1));
    FactTable later = Clouds.table(new double[] {0, 50, 50, 100, 100, 100});

    KMeansModel after = KMeans.refit(later, Clouds.options(3, 1), before, Execution.sequential());

    assertThat(after.clusters()).extracting(Cluster::size).containsExactly(1, 2, 3);
    assertThat(after.assign(0)).isEqualTo(before.assign(0));
    assertThat(after.assign(100)).isEqualTo(before.assign(100));
    assertThat(after.fit().warnings()).doesNotContain(KMeansWarning.RENUMBERED);
    assertThat(after.name()).isEqualTo("cluster/2");
  }

  @Test
  void refit_fewerDistinctRowsThanClusters_closesRanksAndSaysSo() {
    KMeansModel before = KMeans.fit(shop(60, 30, 10), Clouds.options(3, 1));

    KMeansModel first =
        KMeans.refit(
            Clouds.table(new double[] {0, 50, 50}),
            Clouds.options(3, 1),
            before,
            Execution.sequential());
    assertThat(first.assign(0)).isEqualTo(1);
    assertThat(first.assign(50)).isEqualTo(2);
    assertThat(first.fit().warnings()).containsExactly(KMeansWarning.FEWER_DISTINCT_ROWS);

    FactTable last = Clouds.table(new double[] {50, 100, 100});
    KMeansModel gone = KMeans.refit(last, Clouds.options(3, 1), before, Execution.sequential());
    assertThat(gone.assign(50)).isEqualTo(1);
    assertThat(gone.assign(100)).isEqualTo(2);
    assertThat(gone.fit().warnings())
        .containsExactlyInAnyOrder(KMeansWarning.FEWER_DISTINCT_ROWS, KMeansWarning.RENUMBERED);
    assertThat(ClusterDrift.between(before, gone, last).pairs().get(1).after()).hasValue(1);
  }

  @Test
  void between_oneClusterMore_isReportedAsNew() {
    FactTable table = shop(30, 30, 40);
    KMeansModel before = KMeans.fit(table, Clouds.options(2, 1));
    KMeansModel after = KMeans.fit(table, Clouds.options(3, 1));

    ClusterDrift drift = ClusterDrift.between(before, after, table);

    assertThat(drift.pairs()).hasSize(3);
    assertThat(drift.pairs().get(2).before()).isEmpty();
    assertThat(drift.movedShare()).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void refit_otherFeatures_isRefused() {
    KMeansModel before = KMeans.fit(shop(5, 5, 5), Clouds.options(2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                KMeans.refit(
                    shop(5, 5, 5), KMeansOptions.clusters(2), before, Execution.sequential()));
  }

  @Test
  void maximize_anyMatrix_equalsTheBestPermutation() {
    Random random = new Random(8);
    for (int trial = 0; trial < 200; trial++) {
      int n = 1 + random.nextInt(6);
      double[][] gains = new double[n][n];
      for (double[] row : gains) {
        Arrays.setAll(row, j -> random.nextInt(20));
      }
      int[] match = HungarianMatching.maximize(gains);
      double total = 0;
      for (int row = 0; row < n; row++) {
        total += gains[row][match[row]];
      }
      assertThat(Arrays.stream(match).distinct().count()).isEqualTo(n);
      assertThat(total).isEqualTo(best(gains, 0, new boolean[n]));
    }
  }

  private static double best(double[][] gains, int row, boolean[] used) {
    if (row == gains.length) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < used.length; j++) {
      if (!used[j]) {
        used[j] = true;
        best = Math.max(best, gains[row][j] + best(gains, row + 1, used));
        used[j] = false;
      }
    }
    return best;
  }
}
