package io.dangol.ltv.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.ltv.SharedData;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.Covariates;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ValidationReferenceTest {
  private static final ParetoNbd PARETO =
      new ParetoNbd(PeriodUnit.WEEKS, .55327705, 10.57768346, .60623998, 11.66873580);
  private static final BgNbd BG =
      new BgNbd(PeriodUnit.WEEKS, .24259452, 4.41360196, .79292191, 2.42590639);
  private static final MbgNbd MBG =
      new MbgNbd(PeriodUnit.WEEKS, .52484311, 6.18308489, .89135943, 1.61400245);

  @Test
  void holdout_equalsPublishedFigures_onCdnow() {
    HoldoutEvaluation pareto =
        HoldoutEvaluation.of(PARETO, SharedData.cdnow(), 39.0, PeriodUnit.WEEKS);
    assertThat(pareto.actual()).isEqualTo(1882.0);
    assertThat(pareto.expected()).isCloseTo(1665.51314, within(1e-3));
    assertThat(pareto.mae()).isCloseTo(.754523, within(1e-6));
    assertThat(pareto.rmse()).isCloseTo(1.602848, within(1e-6));
    assertThat(pareto.bias()).isCloseTo(1665.51314 / 1882.0 - 1.0, within(1e-6));
    double[] actual = {.2367, .6970, 1.3925, 1.5600, 2.5323, 2.9474, 3.8621, 6.3594};
    double[] bg = {.2251, .5231, 1.0441, 1.5203, 2.1639, 2.6538, 3.5040, 6.1572};
    HoldoutEvaluation byBg = HoldoutEvaluation.of(BG, SharedData.cdnow(), 273.0, PeriodUnit.DAYS);
    for (int k = 0; k < 8; k++) {
      assertThat(byBg.byFrequency().get(k).actual()).isCloseTo(actual[k], within(5.1e-5));
      assertThat(byBg.byFrequency().get(k).expected()).isCloseTo(bg[k], within(5.1e-5));
    }
  }

  @Test
  void tracking_equalsPublishedFigures_onCdnow() {
    List<Double> curve = Tracking.cumulative(PARETO, SharedData.cdnow(), 1.0, PeriodUnit.WEEKS, 78);
    assertThat(curve.get(38)).isCloseTo(2532.78, within(5.1e-3));
    assertThat(curve.get(77)).isCloseTo(4275.39, within(5.1e-3));
  }

  @Test
  void actualTracking_equalsPublishedCounts_onCdnow() {
    PurchaseHistories.Builder builder = PurchaseHistories.builder(CurrencyUnit.USD, 2);
    for (String[] row : SharedData.rows("cdnow_elog.csv")) {
      LocalDate day = LocalDate.parse(row[2], DateTimeFormatter.BASIC_ISO_DATE);
      builder.add(row[1], (int) day.toEpochDay(), 100);
    }
    List<Long> actual =
        Tracking.actual(builder.build(), LocalDate.of(1997, 9, 30), 1.0, PeriodUnit.WEEKS, 78);
    List<String[]> published = SharedData.rows("cdnow_cumulative_tracking_btyd.csv");
    assertThat(actual).hasSameSizeAs(published);
    for (int week = 0; week < actual.size(); week++) {
      assertThat(actual.get(week))
          .as("week " + (week + 1))
          .isEqualTo(Long.parseLong(published.get(week)[1]));
    }
    assertThat(actual.get(77)).isEqualTo(4339L);
  }

  @Test
  void comparison_recommendsByHoldoutOrByLikelihood() {
    ModelComparison held = ModelComparison.of(SharedData.cdnow(), 39.0, PeriodUnit.WEEKS);
    assertThat(held.recommended()).contains("pnbd");
    assertThat(held.reason()).contains("root mean square error");
    ModelComparison likely = ModelComparison.of(SharedData.cdnow());
    assertThat(likely.recommended()).contains("mbgnbd");
    assertThat(likely.candidates())
        .extracting(ModelComparison.Candidate::code)
        .containsExactly("mbgnbd", "bgnbd", "pnbd", "nbd");
    RepeatSummaries nobody =
        RepeatSummaries.of(PeriodUnit.WEEKS, new int[0], new double[0], new double[0]);
    assertThat(ModelComparison.of(nobody).recommended()).isEmpty();
  }

  @Test
  void comparison_includesRegularModels_whereGapsAreKnown() {
    double[] ages = new double[600];
    Arrays.fill(ages, 52.0);
    MbgCnbd regular = new MbgCnbd(PeriodUnit.WEEKS, 3, 1.5, 3.0, .5, 4.0);
    RepeatSummaries customers = RepeatSimulation.of(regular, ages, 26.0, 5);
    ModelComparison comparison = ModelComparison.of(customers);

    assertThat(comparison.candidates())
        .extracting(ModelComparison.Candidate::code)
        .containsExactly("mbgnbd", "bgnbd", "pnbd", "nbd", "mbgcnbd", "bgcnbd");
    assertThat(comparison.candidates().get(4).phases()).hasValue(3);
    assertThat(comparison.candidates().get(0).phases()).isEmpty();
    assertThat(comparison.recommended()).contains("mbgcnbd");
    assertThat(comparison.reason()).contains("BIC: mbgcnbd (k = 3)");
    ModelComparison held = ModelComparison.of(customers, 26.0, PeriodUnit.WEEKS);
    assertThat(held.candidates()).allMatch(candidate -> candidate.holdout().isPresent());

    ModelComparison irregular = ModelComparison.of(RepeatSimulation.of(MBG, ages, 0.0, 6));
    assertThat(irregular.candidates().get(4).phases()).hasValue(1);
    assertThat(irregular.reason()).contains("Poisson").doesNotContain("mbgcnbd");
  }

  @Test
  void holdoutAndTracking_takeModelsWithCovariates() {
    double[] ages = new double[200];
    Arrays.fill(ages, 39.0);
    List<List<Double>> web =
        IntStream.range(0, ages.length).mapToObj(i -> List.of((double) (i % 2))).toList();
    RepeatSummaries customers =
        RepeatSimulation.of(MBG, ages, 20.0, 2).withCovariates(new Covariates(List.of("web"), web));
    CovariateModel model =
        new CovariateModel(MBG, List.of("web"), List.of(0.0), List.of(0.3), List.of(0.1));
    double expected = 0.0;
    for (int i = 0; i < customers.size(); i++) {
      expected += model.forRow(customers, i).expectedPurchases(customers.history(i), 20.0);
    }

    assertThat(HoldoutEvaluation.of(model, customers, 20.0, PeriodUnit.WEEKS).expected())
        .isCloseTo(expected, within(1e-9));
    assertThat(Tracking.cumulative(model, customers, 1.0, PeriodUnit.WEEKS, 39).get(38))
        .isCloseTo(
            100.0 * model.forCovariates(List.of(0.0)).expectedPurchases(39.0)
                + 100.0 * model.forCovariates(List.of(1.0)).expectedPurchases(39.0),
            within(1e-9));
  }

  @Test
  void simulatedCustomers_buyAsExpected_fromEveryModel() {
    double[] ages = new double[100_000];
    Arrays.fill(ages, 39.0);
    for (RepeatModel model : List.of(BG, MBG, PARETO, new Nbd(PeriodUnit.WEEKS, .38, 12.0))) {
      RepeatSummaries drawn = RepeatSimulation.of(model, ages, 39.0, 11);
      double purchases = 0.0;
      double squared = 0.0;
      double after = 0.0;
      double expectedAfter = 0.0;
      for (int i = 0; i < drawn.size(); i++) {
        purchases += drawn.purchases(i);
        squared += (double) drawn.purchases(i) * drawn.purchases(i);
        after += drawn.holdout(i);
        if (i < 20_000) {
          expectedAfter +=
              model.expectedPurchases(drawn.history(i), 39.0) * drawn.size() / 20_000.0;
        }
      }
      double n = drawn.size();
      double error = Math.sqrt((squared / n - Math.pow(purchases / n, 2)) / n);
      assertThat(purchases / n)
          .as(model.code())
          .isCloseTo(model.expectedPurchases(39.0), within(5.0 * error));
      assertThat(after).as(model.code()).isCloseTo(expectedAfter, within(0.05 * expectedAfter));
    }
  }

  @Test
  void trueParameters_lieInsideTheirIntervals_inMostSeededRuns() {
    // Intervals of MBG/NBD fall short of their level in small samples: over 1,000 runs r lies
    // inside
    // in 89.0 percent with 2,000 customers and in 92.8 percent with 8,000.
    double[] ages = new double[8_000];
    for (int i = 0; i < ages.length; i++) {
      ages[i] = 27.0 + i % 12;
    }
    int runs = 200;
    int[] inside = new int[8];
    IntStream.range(0, runs)
        .parallel()
        .mapToObj(seed -> BgNbd.fit(RepeatSimulation.of(BG, ages, 0.0, seed)))
        .toList()
        .forEach(report -> count(report, BG, inside, 0));
    IntStream.range(0, runs)
        .parallel()
        .mapToObj(seed -> MbgNbd.fit(RepeatSimulation.of(MBG, ages, 0.0, seed)))
        .toList()
        .forEach(report -> count(report, MBG, inside, 4));
    for (int k = 0; k < 8; k++) {
      assertThat(inside[k] / (double) runs).as("parameter " + k).isBetween(0.90, 0.98);
    }
  }

  private static void count(
      FitReport<? extends RepeatModel> report, RepeatModel truth, int[] inside, int offset) {
    assertThat(report.status()).isNotEqualTo(FitStatus.FAILED);
    int k = offset;
    for (ParameterEstimate estimate : report.estimates()) {
      double value = Objects.requireNonNull(truth.parameters().get(estimate.name()));
      if (estimate.lower() <= value && value <= estimate.upper()) {
        inside[k]++;
      }
      k++;
    }
  }
}
