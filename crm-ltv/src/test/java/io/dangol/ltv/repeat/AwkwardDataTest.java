package io.dangol.ltv.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.ltv.fit.Exclusion;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.fit.LogNormalPrior;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.validation.RepeatSimulation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Data that are legal and hardly informative: a typed status, and finite predictions wherever a
 * model is returned.
 */
class AwkwardDataTest {
  private static final FitOptions OPTIONS = FitOptions.defaults();

  static List<Function<RepeatSummaries, FitReport<? extends RepeatModel>>> fits() {
    return List.of(
        BgNbd::fit,
        MbgNbd::fit,
        ParetoNbd::fit,
        Nbd::fit,
        data -> BgCnbd.fit(data, 2, OPTIONS),
        data -> MbgCnbd.fit(data, 3, OPTIONS));
  }

  static List<Function<RepeatSummaries, FitReport<? extends RepeatModel>>> fitsWithDropout() {
    return List.of(BgNbd::fit, MbgNbd::fit, ParetoNbd::fit);
  }

  @ParameterizedTest
  @MethodSource("fits")
  void nobody_andOneTimeBuyersOnly_fail(
      Function<RepeatSummaries, FitReport<? extends RepeatModel>> fit) {
    assertThat(fit.apply(summaries(new int[0], new double[0], new double[0])).status())
        .isEqualTo(FitStatus.FAILED);
    FitReport<? extends RepeatModel> once =
        fit.apply(summaries(new int[] {0, 0, 0}, new double[3], new double[] {10, 20, 30}));
    assertThat(once.status()).isEqualTo(FitStatus.FAILED);
    assertThat(once.reason()).contains("bought again");
    assertThat(once.modelIfFitted()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fits")
  void oneCustomer_andIdenticalCustomers_areDegenerate(
      Function<RepeatSummaries, FitReport<? extends RepeatModel>> fit) {
    finite(
        fit.apply(summaries(new int[] {3}, new double[] {20}, new double[] {30})),
        FitStatus.DEGENERATE);
    int[] x = new int[1000];
    double[] tx = new double[1000];
    double[] age = new double[1000];
    Arrays.fill(x, 4);
    Arrays.fill(tx, 25.0);
    Arrays.fill(age, 30.0);
    finite(fit.apply(summaries(x, tx, age)), FitStatus.DEGENERATE);
  }

  @ParameterizedTest
  @MethodSource("fitsWithDropout")
  void customersWhoNeverLeave_areDegenerate(
      Function<RepeatSummaries, FitReport<? extends RepeatModel>> fit) {
    Random random = new Random(7);
    int n = 2000;
    int[] x = new int[n];
    double[] tx = new double[n];
    double[] age = new double[n];
    for (int i = 0; i < n; i++) {
      double rate = 0.3 - 0.2 * Math.log(random.nextDouble());
      age[i] = 40.0;
      double t = 0.0;
      while ((t -= Math.log(random.nextDouble()) / rate) < age[i]) {
        x[i]++;
        tx[i] = t;
      }
    }
    FitReport<? extends RepeatModel> report = fit.apply(summaries(x, tx, age));
    finite(report, FitStatus.DEGENERATE);
    assertThat(report.reason()).contains("leaves");
  }

  @ParameterizedTest
  @MethodSource("fits")
  void shortCalibration_givesFinitePredictions(
      Function<RepeatSummaries, FitReport<? extends RepeatModel>> fit) {
    finite(
        fit.apply(
            summaries(
                new int[] {0, 0, 0, 1, 0, 1, 2, 0},
                new double[] {0, 0, 0, 0.5, 0, 0.2, 0.9, 0},
                new double[] {1, 1, 1, 1, 0.5, 0.5, 1, 1})),
        null);
  }

  @Test
  void opportunities_areDegenerateOrFail_whereNothingVaries() {
    assertThat(
            BgBb.fit(OpportunitySummaries.of(new int[] {0, 0}, new int[] {0, 0}, new int[] {6, 6}))
                .status())
        .isEqualTo(FitStatus.FAILED);
    FitReport<BgBb> everybody =
        BgBb.fit(
            OpportunitySummaries.of(new int[] {6, 6, 6}, new int[] {6, 6, 6}, new int[] {6, 6, 6}));
    assertThat(everybody.status()).isEqualTo(FitStatus.DEGENERATE);
    assertThat(everybody.model().expectedPurchases(new OpportunityHistory(6, 6, 6), 5))
        .isBetween(0.0, 5.0);
  }

  @Test
  void spend_hasAStatus_whereItIsZeroNegativeOrTheSame() {
    RepeatSummaries buyers =
        summaries(
            new int[] {1, 2, 3, 0}, new double[] {5, 9, 20, 0}, new double[] {30, 30, 30, 30});
    FitReport<GammaGamma> unpaid = GammaGamma.fit(buyers.withMeanSpend(new double[] {0, -5, 0, 0}));
    assertThat(unpaid.status()).isEqualTo(FitStatus.FAILED);
    assertThat(unpaid.excluded()).containsEntry(Exclusion.NON_POSITIVE_SPEND, 3);
    FitReport<GammaGamma> same = GammaGamma.fit(buyers.withMeanSpend(new double[] {20, 20, 20, 0}));
    assertThat(same.status()).isIn(FitStatus.DEGENERATE, FitStatus.FAILED);
    same.modelIfFitted()
        .ifPresent(
            model -> {
              assertThat(model.meanSpend()).isFinite().isPositive();
              assertThat(model.expectedSpend(5, 30.0)).isFinite().isPositive();
            });
  }

  @Test
  void priors_giveConvergence_whereTheDataDoNot() {
    FitOptions weak =
        FitOptions.defaults()
            .withPrior("r", new LogNormalPrior(0.5, 1.5))
            .withPrior("alpha", new LogNormalPrior(8.0, 1.5))
            .withPrior("a", new LogNormalPrior(0.8, 1.5))
            .withPrior("b", new LogNormalPrior(2.0, 1.5));
    RepeatSummaries one = summaries(new int[] {3}, new double[] {20}, new double[] {30});
    finite(BgNbd.fit(one, weak), FitStatus.CONVERGED);
  }

  @Test
  void badRows_areAllListed() {
    assertThatExceptionOfType(InvalidSummariesException.class)
        .isThrownBy(
            () ->
                summaries(
                    new int[] {1, 0, -1, 2, 0},
                    new double[] {31, 3, 0, Double.NaN, 0},
                    new double[] {30, 30, 30, 30, Double.POSITIVE_INFINITY}))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(InvalidSummariesException.Problem::row)
                    .containsExactly(0, 1, 2, 3, 4))
        .withMessageContaining("row 0: recency must not exceed age");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> summaries(new int[2], new double[1], new double[2]))
        .withMessageContaining("recency");
  }

  @Test
  void horizon_isRefused_whereItIsNotFiniteOrNegative() {
    MbgNbd model = new MbgNbd(PeriodUnit.WEEKS, .5, 6, .9, 1.6);
    RepeatHistory history = new RepeatHistory(2, 30, 38);
    assertThat(model.expectedPurchases(history, 0.0)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> model.expectedPurchases(history, -1.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.expectedPurchases(history, Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.discountedExpectedPurchases(history, DiscountRate.NONE))
        .withMessageContaining("positive discount rate");
    assertThat(model.discountedExpectedPurchases(history, DiscountRate.perYear(-0.05), 52.0))
        .isGreaterThan(model.expectedPurchases(history, 52.0));
  }

  @ParameterizedTest
  @MethodSource("fits")
  void nobodyObservedForAnyTime_fails(
      Function<RepeatSummaries, FitReport<? extends RepeatModel>> fit) {
    FitReport<? extends RepeatModel> report =
        fit.apply(summaries(new int[] {1, 0}, new double[2], new double[2]));
    assertThat(report.status()).isEqualTo(FitStatus.FAILED);
    assertThat(report.reason()).contains("observed");
  }

  @ParameterizedTest
  @MethodSource("fits")
  void aFewHeavyBuyers_amongManyWhoNeverReturn_giveFinitePredictions(
      Function<RepeatSummaries, FitReport<? extends RepeatModel>> fit) {
    int n = 3_000;
    int[] x = new int[n];
    double[] tx = new double[n];
    double[] age = new double[n];
    for (int i = 0; i < n; i++) {
      age[i] = 1.0 + i % 8 / 7.0;
      x[i] = i < 6 ? 501 - 60 * i : 0;
      tx[i] = i < 6 ? age[i] - 0.01 * i : 0.0;
    }
    finite(fit.apply(summaries(x, tx, age)), null);
  }

  @Test
  void shortCalibration_findsTheMaximumBeyondThePlateau() {
    Random random = new Random(4);
    double[] ages =
        random.doubles(2_000).map(u -> Math.round((1.0 + 3.0 * u) * 7.0) / 7.0).toArray();
    RepeatSummaries drawn =
        RepeatSimulation.of(new ParetoNbd(PeriodUnit.WEEKS, .5, 10, .6, 11), ages, 0.0, 4);
    // Without dropout the likelihood is flat up to that of NBD; the maximum has dropout at once.
    FitReport<ParetoNbd> report = ParetoNbd.fit(drawn);
    assertThat(report.logLikelihood()).isGreaterThan(Nbd.fit(drawn).logLikelihood() + 0.01);
    assertThat(report.estimate("beta").value()).isLessThan(0.1);
  }

  @Test
  void everyParameterThatRunsOff_isNamed() {
    double[] ages =
        new Random(10).doubles(2_000).map(u -> Math.round((20.0 + 40.0 * u) * 7.0) / 7.0).toArray();
    RepeatSummaries drawn =
        RepeatSimulation.of(new MbgNbd(PeriodUnit.WEEKS, .8, 6, 200, 600), ages, 0.0, 10);
    FitReport<MbgNbd> report = MbgNbd.fit(drawn);
    assertThat(report.status()).isEqualTo(FitStatus.DEGENERATE);
    assertThat(report.reason()).contains("a, b -> infinity").contains("same probability");
  }

  @Test
  void covariates_ofHardlyInformativeData_haveAStatus() {
    RepeatSummaries few =
        summaries(new int[] {0, 1, 0, 2}, new double[] {0, 3, 0, 9}, new double[] {30, 30, 30, 30})
            .withCovariates(
                new Covariates(
                    List.of("app"),
                    List.of(List.of(0.0), List.of(1.0), List.of(0.0), List.of(1.0))));
    for (CovariateModel.Family family : CovariateModel.Family.values()) {
      FitReport<CovariateModel> report = CovariateModel.fit(family, few, OPTIONS);
      assertThat(report.status()).isNotEqualTo(FitStatus.CONVERGED);
      report
          .modelIfFitted()
          .ifPresent(
              model -> {
                RepeatPredictions all =
                    RepeatPredictions.of(
                        model, few, 52.0, DiscountRate.perYear(0.1), Double.POSITIVE_INFINITY);
                for (int row = 0; row < few.size(); row++) {
                  assertThat(all.probabilityAlive(row)).isBetween(0.0, 1.0);
                  assertThat(all.expectedPurchases(row)).isFinite().isNotNegative();
                  assertThat(all.discountedExpectedPurchases(row)).isFinite().isNotNegative();
                }
              });
    }
  }

  /** Purchases at equal intervals, so that regular models have their logarithms. */
  private static RepeatSummaries summaries(int[] x, double[] tx, double[] age) {
    RepeatSummaries plain = RepeatSummaries.of(PeriodUnit.WEEKS, x, tx, age);
    double[] gaps = new double[x.length];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = tx[i] > 0.0 ? x[i] * Math.log(tx[i] / x[i]) : 0.0;
    }
    return plain.withLogGaps(gaps);
  }

  private static void finite(FitReport<? extends RepeatModel> report, @Nullable FitStatus status) {
    if (status != null) {
      assertThat(report.status()).as(report.toString()).isEqualTo(status);
    }
    assertThat(report.logLikelihood()).isNotNaN();
    report.estimates().forEach(e -> assertThat(e.standardError()).as(e.name()).isNotNaN());
    if (report.modelIfFitted().isEmpty()) {
      return;
    }
    RepeatModel model = report.model();
    for (RepeatHistory history :
        List.of(
            new RepeatHistory(0, 0, 0),
            new RepeatHistory(0, 0, 30),
            new RepeatHistory(4, 25, 30),
            new RepeatHistory(300, 25, 30))) {
      assertThat(model.probabilityAlive(history)).isBetween(0.0, 1.0);
      assertThat(model.expectedPurchases(history, 0.0)).isZero();
      assertThat(model.expectedPurchases(history, 52.0)).isFinite().isNotNegative();
      assertThat(model.discountedExpectedPurchases(history, DiscountRate.NONE, 52.0))
          .isFinite()
          .isNotNegative();
      assertThat(model.discountedExpectedPurchases(history, DiscountRate.perYear(0.1)))
          .isFinite()
          .isNotNegative();
    }
  }
}
