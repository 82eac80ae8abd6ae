package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.FactTable;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ClusterCountTest {
  /** Four clouds at the corners of a square of side 10. */
  private static FactTable corners(int n, double spread) {
    Random random = new Random(4);
    double[][] columns = new double[2][n];
    for (int i = 0; i < n; i++) {
      columns[0][i] = 10 * (i % 2) + spread * random.nextGaussian();
      columns[1][i] = 10 * (i / 2 % 2) + spread * random.nextGaussian();
    }
    return Clouds.table(columns);
  }

  @Test
  void recommend_fourClouds_isFourByAllCriteria() {
    ClusterCount count =
        ClusterCount.recommend(
            corners(800, 0.7), Clouds.options(1, 2), 2, 8, Execution.sequential());

    assertThat(count.clusters()).isEqualTo(4);
    assertThat(count.reason()).isEqualTo(ClusterCount.Reason.CLEAR_MAJORITY);
    assertThat(count.gapChoice()).isEqualTo(4);
    assertThat(count.candidates())
        .extracting(ClusterCount.Candidate::clusters)
        .containsExactly(2, 3, 4, 5, 6, 7, 8);
    assertThat(count.candidates().get(2).votes()).isEqualTo(4);
  }

  @Test
  void recommend_oneCloud_saysThereIsNoStructure() {
    Random random = new Random(12);
    double[][] columns = new double[2][600];
    for (int i = 0; i < 600; i++) {
      columns[0][i] = random.nextGaussian();
      columns[1][i] = random.nextGaussian();
    }
    ClusterCount count =
        ClusterCount.recommend(
            Clouds.table(columns), Clouds.options(1, 2), 2, 6, Execution.sequential());

    assertThat(count.gapChoice()).isEqualTo(1);
    assertThat(count.reason()).isEqualTo(ClusterCount.Reason.NO_STRUCTURE);
  }

  @Test
  void recommend_anyThreads_isTheSame() {
    FactTable table = corners(600, 2);
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      assertThat(
              ClusterCount.recommend(
                  table, Clouds.options(1, 2), 2, 5, Execution.parallel(executor, 3)))
          .isEqualTo(
              ClusterCount.recommend(table, Clouds.options(1, 2), 2, 5, Execution.sequential()));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void recommend_twoDistinctRows_saysSo() {
    ClusterCount count =
        ClusterCount.recommend(
            Clouds.table(new double[] {1, 1, 2, 2}),
            Clouds.options(1, 1),
            2,
            5,
            Execution.sequential());

    assertThat(count.reason()).isEqualTo(ClusterCount.Reason.FEW_DISTINCT_ROWS);
    assertThat(count.clusters()).isEqualTo(2);
  }

  @Test
  void recommend_rowsOnTheirCentres_hasAFiniteGap() {
    double[] values = new double[400];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 4 * 10;
    }
    values[7] = 31; // six distinct rows, so that five clusters are the largest candidate
    values[9] = 32;
    ClusterCount count =
        ClusterCount.recommend(
            Clouds.table(values), Clouds.options(1, 1), 2, 9, Execution.sequential());

    assertThat(count.candidates()).allSatisfy(c -> assertThat(c.gap()).isFinite());
    assertThat(count.candidates()).allSatisfy(c -> assertThat(c.gapError()).isFinite());
  }

  @Test
  void gap_identicalRows_isZeroAndPicksOne() {
    Points same = new Points(new double[1][50], 50, null);
    GapStatistic.Gaps gaps =
        new GapStatistic(same, Execution.sequential(), 0).measure(3, new SplittableRandom(1));

    assertThat(gaps.gap(1)).isZero();
    assertThat(gaps.gap(3)).isZero();
    assertThat(gaps.oneStandardErrorRule()).isEqualTo(1);
  }

  @Test
  void gap_rowsOnFewPlaces_isFiniteAndJumpsAtTheirNumber() {
    double[] places = new double[60];
    Arrays.setAll(places, i -> i % 3 * 100);
    GapStatistic.Gaps gaps =
        new GapStatistic(new Points(new double[][] {places}, 60, null), Execution.sequential(), 0)
            .measure(5, new SplittableRandom(1));

    assertThat(gaps.gap(3)).isBetween(60.0, 80.0);
    assertThat(gaps.gap(4)).isBetween(60.0, 80.0);
    assertThat(gaps.gap(2)).isLessThan(5);
  }

  @Test
  void recommend_wrongRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ClusterCount.recommend(
                    corners(10, 1), Clouds.options(1, 2), 1, 5, Execution.sequential()));
  }

  @Test
  void evaluate_anyData_equalsTheDefinitionsRowByRow() {
    double[][] columns = Clouds.columns(120, 3, 4, 1.5, 21);
    FactTable table = Clouds.table(columns);
    KMeansModel model = KMeans.fit(table, Clouds.options(4, 3));

    ClusterCriteria criteria = model.evaluate(table);

    ClusterAssignment assignment = model.assign(table);
    assertThat(criteria.silhouette())
        .isCloseTo(plainSilhouette(columns, assignment), within(1e-10));
    assertThat(criteria.inertia()).isCloseTo(model.inertia(), within(1e-9));
    assertThat(criteria.simplifiedSilhouette()).isBetween(0.0, 1.0);
    assertThat(criteria.calinskiHarabasz()).isPositive();
  }

  // Silhouette by all n^2 squared distances, Rousseeuw (1987).
  private static double plainSilhouette(double[][] columns, ClusterAssignment assignment) {
    int n = assignment.size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double[] totals = new double[5];
      int[] counts = new int[5];
      for (int other = 0; other < n; other++) {
        double distance = 0;
        for (double[] column : columns) {
          distance += (column[i] - column[other]) * (column[i] - column[other]);
        }
        if (other != i) {
          totals[assignment.idAt(other)] += distance;
          counts[assignment.idAt(other)]++;
        }
      }
      int own = assignment.idAt(i);
      if (counts[own] == 0) {
        continue;
      }
      double a = totals[own] / counts[own];
      double b = Double.POSITIVE_INFINITY;
      for (int c = 1; c < 5; c++) {
        if (c != own) {
          b = Math.min(b, totals[c] / counts[c]);
        }
      }
      sum += (b - a) / Math.max(a, b);
    }
    return sum / n;
  }

  @Test
  void evaluate_everybodyOnOneCentre_hasNoCriterionThatIsNotANumber() {
    KMeansModel model = KMeans.fit(Clouds.table(new double[] {0, 0, 10, 10}), Clouds.options(2, 1));

    ClusterCriteria criteria = model.evaluate(Clouds.table(new double[] {0, 0, 0}));

    assertThat(criteria.calinskiHarabasz()).isZero();
    assertThat(criteria.daviesBouldin()).isZero();
  }

  @Test
  void evaluate_twoPairs_hasHandComputedIndices() {
    // Centres 0.5 and 10.5, within 4 * 0.25 = 1, between 2 * 25 + 2 * 25 = 100.
    FactTable table = Clouds.table(new double[] {0, 1, 10, 11});
    ClusterCriteria criteria = KMeans.fit(table, Clouds.options(2, 1)).evaluate(table);

    assertThat(criteria.calinskiHarabasz()).isCloseTo(100 / (1.0 / 2), within(1e-9));
    assertThat(criteria.daviesBouldin()).isCloseTo((0.5 + 0.5) / 10, within(1e-12));
    assertThat(criteria.inertia()).isCloseTo(1, within(1e-12));
  }
}
