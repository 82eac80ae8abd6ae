package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.purchase.PurchaseFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {
  @Test
  void fit_separatedClouds_findsThem() {
    double[] values = {0, 1, 2, 100, 101, 102, 103, 50};
    KMeansModel model = KMeans.fit(Clouds.table(values), Clouds.options(3, 1));

    assertThat(model.clusters()).extracting(Cluster::size).containsExactly(4, 3, 1);
    assertThat(model.clusters().get(0).center().get(0)).isCloseTo(101.5, within(1e-12));
    assertThat(model.clusters().get(1).center().get(0)).isCloseTo(1, within(1e-12));
    assertThat(model.inertia()).isCloseTo(5 + 2, within(1e-9));
    assertThat(model.fit().converged()).isTrue();
    assertThat(model.assign(60)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void fit_anyNumberOfThreads_isBitIdentical(int threads) {
    FactTable table = Clouds.table(Clouds.columns(140_000, 3, 6, 1.4, 11));
    KMeansOptions options = Clouds.options(6, 3).withScaling(Scaling.Z).withSeed(42);
    KMeansModel alone = KMeans.fit(table, options);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Execution execution = Execution.parallel(executor, threads);
      KMeansModel model = KMeans.fit(table, options, execution);
      ClusterAssignment assignment = model.assign(table, execution);

      assertThat(model).isEqualTo(alone);
      ClusterAssignment expected = alone.assign(table);
      for (int row = 0; row < table.size(); row++) {
        assertThat(assignment.idAt(row)).isEqualTo(expected.idAt(row));
      }
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void fit_untilNoLabelChanges_isAFixedPointBesideAnExtremeRow() {
    SplittableRandom random = new SplittableRandom(1);
    double[] values = new double[10_001];
    for (int i = 0; i < 10_000; i++) {
      values[i] = i % 2 * 10 + random.nextDouble();
    }
    values[10_000] = 1e9;

    KMeansModel model =
        KMeans.fit(
            Clouds.table(values),
            Clouds.options(3, 1)
                .withScaling(Scaling.Z)
                .withSearch(KMeansSearch.untilNoLabelChanges()));

    assertThat(model.fit().converged()).isTrue();
    assertThat(model.clusters()).extracting(Cluster::size).containsExactly(5_000, 5_000, 1);
    assertThat(model.clusters().get(0).center().get(0)).isCloseTo(0.5, within(0.02));
    assertThat(model.clusters().get(1).center().get(0)).isCloseTo(10.5, within(0.02));
  }

  @Test
  void fit_executorThatRefuses_runsOnTheCallingThread() {
    FactTable table = Clouds.table(Clouds.columns(40_000, 2, 3, 1, 1));
    Execution refusing =
        Execution.parallel(
            task -> {
              throw new RejectedExecutionException();
            },
            4);

    assertThat(KMeans.fit(table, Clouds.options(3, 2), refusing))
        .isEqualTo(KMeans.fit(table, Clouds.options(3, 2)));
  }

  @Test
  void fit_otherRowOrderByCustomer_isTheSameModel() {
    double[][] columns = Clouds.columns(2000, 2, 4, 1.5, 5);
    CustomerIndex.Builder reversed = CustomerIndex.builder();
    double[][] backwards = new double[2][2000];
    for (int i = 0; i < 2000; i++) {
      reversed.add("c" + (1999 - i));
      backwards[0][i] = columns[0][1999 - i];
      backwards[1][i] = columns[1][1999 - i];
    }
    FactTable other =
        FactTable.of(
            reversed.build(),
            Column.decimals(Clouds.feature(0), backwards[0]),
            Column.decimals(Clouds.feature(1), backwards[1]));
    KMeansOptions options = Clouds.options(4, 2).orderedByCustomer();

    assertThat(KMeans.fit(other, options)).isEqualTo(KMeans.fit(Clouds.table(columns), options));
  }

  @Test
  void fit_fewerDistinctRowsThanClusters_eachIsACluster() {
    double[] values = {5, 5, 5, 9, 9, 1};
    KMeansModel model = KMeans.fit(Clouds.table(values), Clouds.options(4, 1));

    assertThat(model.clusters()).extracting(Cluster::size).containsExactly(3, 2, 1);
    assertThat(model.clusters()).extracting(c -> c.center().get(0)).containsExactly(5.0, 9.0, 1.0);
    assertThat(model.inertia()).isZero();
    assertThat(model.fit().warnings()).containsExactly(KMeansWarning.FEWER_DISTINCT_ROWS);
  }

  @Test
  void fit_valuesWhoseSquaresNearlyOverflow_areRefused() {
    double[] values = {-9e153, -8.9e153, 0, 1e150, 8.9e153, 9e153};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeans.fit(Clouds.table(values), Clouds.options(3, 1)))
        .withMessageContaining("overflow");
  }

  @Test
  void fit_spreadThatOverflows_namesTheRow() {
    double[] values = {1, 1e200, 3};
    for (Scaling scaling : List.of(Scaling.Z, Scaling.NONE)) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> KMeans.fit(Clouds.table(values), Clouds.options(2, 1).withScaling(scaling)))
          .withMessageContaining("overflow")
          .withMessageContaining("row 1");
    }
  }

  @Test
  void fit_cancelledWhileLookingForDistinctRows_ends() {
    Points same = new Points(new double[][] {new double[100_000]}, 100_000, null);
    Execution cancelled = Execution.sequential().withCancellation(() -> true);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> DistinctRows.first(same, 3, cancelled));
  }

  @Test
  void fit_bothSignsOfZero_areOneDistinctRow() {
    KMeansModel model =
        KMeans.fit(Clouds.table(new double[] {-1, -0.0, 0.0, 1}), Clouds.options(4, 1));

    assertThat(model.clusters()).extracting(Cluster::size).containsExactly(2, 1, 1);
    assertThat(model.fit().warnings()).containsExactly(KMeansWarning.FEWER_DISTINCT_ROWS);
  }

  @Test
  void fit_moreClustersThanCustomers_eachIsACluster() {
    KMeansModel model = KMeans.fit(Clouds.table(new double[] {1, 2}), Clouds.options(5, 1));

    assertThat(model.clusters()).hasSize(2);
    assertThat(model.fit().requestedClusters()).isEqualTo(5);
  }

  @Test
  void fit_aMillionIdenticalRows_isOneCluster() {
    double[] values = new double[1_000_000];
    Arrays.fill(values, 3.3);
    KMeansModel model = KMeans.fit(Clouds.table(values), Clouds.options(6, 1));

    assertThat(model.clusters()).extracting(Cluster::size).containsExactly(1_000_000);
    assertThat(model.inertia()).isZero();
    assertThat(model.fit().warnings())
        .containsExactlyInAnyOrder(
            KMeansWarning.FEWER_DISTINCT_ROWS, KMeansWarning.CONSTANT_FEATURE);
  }

  @Test
  void fit_rareValuesThatTheSampleMisses_stillHaveClusters() {
    double[] values = new double[50_000];
    values[7] = 1;
    values[8] = 2;
    values[9] = 3;
    KMeansOptions options = Clouds.options(3, 1).withSearch(KMeansSearch.defaults().withSample(10));
    KMeansModel model = KMeans.fit(Clouds.table(values), options);

    assertThat(model.clusters()).hasSize(3);
    assertThat(model.inertia()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void fit_noCustomer_hasNoCluster() {
    KMeansModel model = KMeans.fit(Clouds.table(new double[0]), Clouds.options(3, 1));

    assertThat(model.clusters()).isEmpty();
    assertThat(model.assign(1)).isEqualTo(ClusterAssignment.NONE);
  }

  @Test
  void fit_constantFeature_changesNothing() {
    double[] values = {0, 1, 10, 11};
    double[] constant = {0.1, 0.1, 0.1, 0.1};
    KMeansModel model =
        KMeans.fit(Clouds.table(values, constant), Clouds.options(2, 2).withScaling(Scaling.Z));

    assertThat(model.clusters()).extracting(Cluster::size).containsExactly(2, 2);
    assertThat(model.clusters().get(0).center().get(1)).isCloseTo(0.1, within(1e-15));
    assertThat(model.fit().warnings()).containsExactly(KMeansWarning.CONSTANT_FEATURE);
  }

  @Test
  void fit_missingFeature_followsThePolicy() {
    FactTable table = Clouds.table(new double[] {0, 1, Double.NaN, 10, 11});
    KMeansOptions options = Clouds.options(2, 1);

    KMeansModel excluding = KMeans.fit(table, options);
    assertThat(excluding.fit().excluded()).isEqualTo(1);
    assertThat(excluding.assign(table).idAt(2)).isEqualTo(ClusterAssignment.NONE);
    assertThat(excluding.assign(table).distanceAt(2)).isNaN();
    assertThat(table.with(excluding).column(ClusterFacts.ID).isMissing(2)).isTrue();

    KMeansModel imputing = KMeans.fit(table, options.withMissing(MissingFeatures.IMPUTE));
    assertThat(imputing.fit().customers()).isEqualTo(5);
    assertThat(imputing.assign(table).idAt(2)).isPositive();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeans.fit(table, options.withMissing(MissingFeatures.REJECT)))
        .withMessageContaining("row 2");
  }

  @Test
  void fit_valuesWhoseSquaresOverflow_areRefused() {
    FactTable table = Clouds.table(new double[] {1e200, -1e200, 3});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeans.fit(table, Clouds.options(2, 1).withScaling(Scaling.Z)));
    assertThatIllegalArgumentException().isThrownBy(() -> KMeans.fit(table, Clouds.options(2, 1)));
  }

  @Test
  void assign_infiniteValue_isRefused() {
    KMeansModel model = KMeans.fit(Clouds.table(new double[] {1, 2, 3}), Clouds.options(2, 1));

    assertThatIllegalArgumentException().isThrownBy(() -> model.assign(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> model.assign(1, 2));
  }

  @Test
  void fit_rowWeights_countAsCopies() {
    double[] values = {0, 1, 5, 20, 21};
    double[] weights = {1, 2, 1, 1, 3};
    Fact<Double> weight = Fact.decimal("weight");
    FactTable weighted =
        Clouds.table(values).with(Column.decimals(Fact.decimal("weight"), weights));
    KMeansModel model =
        KMeans.fit(weighted, Clouds.options(2, 1).withRowWeight(Fact.decimal(weight.name())));
    KMeansModel copied =
        KMeans.fit(Clouds.table(new double[] {0, 1, 1, 5, 20, 21, 21, 21}), Clouds.options(2, 1));

    assertThat(model.inertia()).isCloseTo(copied.inertia(), within(1e-9));
    assertThat(model.clusters().get(0).weight()).isEqualTo(4);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                KMeans.fit(
                    Clouds.table(values).with(Column.decimals(Fact.decimal("weight"), values)),
                    Clouds.options(2, 1).withRowWeight(Fact.decimal("weight"))))
        .withMessageContaining("row 0");
  }

  @Test
  void fit_defaults_readsPurchaseFactsAndReportsRawUnits() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    int[] recency = new int[40];
    int[] frequency = new int[40];
    long[] cents = new long[40];
    for (int i = 0; i < 40; i++) {
      customers.add("c" + i);
      boolean best = i < 10;
      recency[i] = best ? 5 : 300 + i % 3;
      frequency[i] = best ? 20 : 1;
      cents[i] = best ? 500_000 : 1000;
    }
    FactTable table =
        FactTable.of(
            customers.build(),
            Column.integers(PurchaseFacts.RECENCY_DAYS, recency),
            Column.integers(PurchaseFacts.FREQUENCY, frequency),
            Column.amounts(PurchaseFacts.MONETARY, cents, 2, MoneyFact.PLAIN));

    KMeansModel model = KMeans.fit(table, KMeansOptions.clusters(2).withSeed(42));

    assertThat(model.clusters()).extracting(Cluster::size).containsExactly(30, 10);
    assertThat(model.clusters().get(1).center().get(2)).isCloseTo(5000, within(1e-6));
    assertThat(model.assign(6, 19, 4900)).isEqualTo(2);
    assertThat(table.with(model).numbers(ClusterFacts.ID).at(0)).isEqualTo(2);
  }

  @Test
  void fit_robustScaling_usesMedianAndMad() {
    KMeansModel model =
        KMeans.fit(
            Clouds.table(new double[] {1, 2, 3, 4, 1000}),
            Clouds.options(2, 1).withScaling(Scaling.ROBUST));

    FeatureScaling scaling = model.fit().features().get(0);
    assertThat(scaling.location()).isEqualTo(3);
    assertThat(scaling.spread()).isCloseTo(1.4826, within(1e-12));
  }

  @Test
  void fit_winsorizedTail_pullsOutliersIn() {
    double[] values = new double[1001];
    Arrays.setAll(values, i -> i);
    values[1000] = 1e9;
    KMeansModel model =
        KMeans.fit(
            Clouds.table(values),
            Clouds.options(2, 1).withScaling(Scaling.Z).withWinsorizedTail(0.01));

    FeatureScaling scaling = model.fit().features().get(0);
    assertThat(scaling.lower()).isEqualTo(10);
    assertThat(scaling.upper()).isEqualTo(990);
    assertThat(model.assign(1e12)).isEqualTo(model.assign(990));
    assertThat(model.clusters().get(1).size()).isGreaterThan(400);
  }

  @Test
  void unscale_scaledValue_isTheValue() {
    FeatureScaling scaling =
        new FeatureScaling(
            Clouds.feature(0), true, -Double.MAX_VALUE, Double.MAX_VALUE, 2.5, 0.7, 2);

    for (double value : new double[] {-40, 0, 0.01, 12, 1e6}) {
      assertThat(scaling.unscale(scaling.scale(value)))
          .isCloseTo(value, within(1e-9 + 1e-12 * Math.abs(value)));
    }
  }

  @Test
  void fit_progressAndCancellation_areHeard() {
    FactTable table = Clouds.table(Clouds.columns(40_000, 2, 5, 2, 8));
    List<KMeansProgress> heard = new ArrayList<>();
    KMeansModel model =
        KMeans.fit(
            table,
            Clouds.options(5, 2).withSearch(KMeansSearch.untilNoLabelChanges()),
            Execution.sequential().withProgress(step -> heard.add((KMeansProgress) step)));

    assertThat(heard).hasSize(model.fit().passes());
    assertThat(heard.get(heard.size() - 1).changed()).isZero();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                KMeans.fit(
                    table,
                    Clouds.options(5, 2),
                    Execution.sequential().withCancellation(() -> true)));
  }

  @Test
  void fit_exactSearch_endsWhereNoLabelChanges() {
    double[][] columns = Clouds.columns(35_000, 3, 5, 2, 9);
    KMeansModel model =
        KMeans.fit(
            Clouds.table(columns),
            Clouds.options(5, 3).withSearch(KMeansSearch.untilNoLabelChanges()));

    assertThat(model.fit().converged()).isTrue();
    double[][] centers =
        model.clusters().stream()
            .map(c -> c.center().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    ReferenceLloyd reference = new ReferenceLloyd(columns);
    double[][] next = reference.iterate(centers, 1);
    for (int c = 0; c < 5; c++) {
      assertThat(next[c]).containsExactly(centers[c], within(1e-9));
    }
  }

  @Test
  void fit_textFeature_isRefused() {
    FactTable table =
        Clouds.table(new double[] {1, 2})
            .with(Column.codes(Fact.code("t"), new int[] {0, 0}, List.of("x")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> KMeans.fit(table, KMeansOptions.clusters(2).withFeatures(Fact.code("t"))));
  }

  @Test
  void options_outOfRange_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> KMeansOptions.clusters(0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> KMeansOptions.clusters(2).withFeatures(Clouds.feature(0), Clouds.feature(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeansOptions.clusters(2).withWinsorizedTail(0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> KMeansSearch.defaults().withStarts(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeansSearch.defaults().withTolerance(Double.NaN));
  }
}
