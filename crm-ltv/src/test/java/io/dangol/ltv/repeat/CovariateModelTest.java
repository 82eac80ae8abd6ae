package io.dangol.ltv.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.validation.RepeatSimulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CovariateModelTest {
  private static final CovariateModel TRUTH =
      new CovariateModel(
          new MbgNbd(PeriodUnit.WEEKS, 0.9, 6.0, 0.8, 2.5),
          List.of("app", "gift"),
          List.of(0.0, 0.0),
          List.of(0.7, -0.4),
          List.of(-0.5, 0.3));
  private static final List<List<Double>> KINDS =
      List.of(List.of(0.0, 0.0), List.of(1.0, 0.0), List.of(0.0, 1.0), List.of(1.0, 1.0));

  /** Customers of all four kinds, as many of each. */
  private static RepeatSummaries customers(
      CovariateModel truth, int perKind, List<List<Double>> covariates) {
    List<RepeatHistory> histories = new ArrayList<>();
    double[] ages = new double[perKind];
    Arrays.fill(ages, 40.0);
    for (int kind = 0; kind < KINDS.size(); kind++) {
      RepeatSummaries drawn =
          RepeatSimulation.of(truth.forCovariates(KINDS.get(kind)), ages, 0.0, kind);
      for (int i = 0; i < perKind; i++) {
        histories.add(drawn.history(i));
        covariates.add(KINDS.get(kind));
      }
    }
    return RepeatSummaries.of(PeriodUnit.WEEKS, histories);
  }

  @Test
  void farOutsideOfTheData_predictionsStayFinite() {
    CovariateModel model =
        new CovariateModel(
            new MbgNbd(PeriodUnit.WEEKS, 0.5, 6.0, 0.9, 1.6),
            List.of("age"),
            List.of(0.0),
            List.of(1.0),
            List.of(1.0));
    for (double age : new double[] {-1e6, -60.0, 60.0, 1e6}) {
      RepeatModel there = model.forCovariates(List.of(age));
      RepeatHistory history = new RepeatHistory(2, 30.0, 38.0);
      assertThat(there.expectedPurchases(52.0)).as("new at " + age).isBetween(0.0, 1e13);
      assertThat(there.discountedExpectedPurchases(history, DiscountRate.perYear(0.1)))
          .as("old at " + age)
          .isBetween(0.0, 1e6);
    }
  }

  @Test
  void effects_areRecovered_withinTheirErrors() {
    for (CovariateModel.Family family : CovariateModel.Family.values()) {
      CovariateModel truth =
          switch (family) {
            case MBG_NBD -> TRUTH;
            case BG_NBD ->
                new CovariateModel(
                    new BgNbd(PeriodUnit.WEEKS, 0.9, 6.0, 0.8, 2.5),
                    TRUTH.covariates(),
                    TRUTH.centres(),
                    TRUTH.purchaseEffects(),
                    TRUTH.dropoutEffects());
            case PARETO_NBD ->
                new CovariateModel(
                    new ParetoNbd(PeriodUnit.WEEKS, 0.9, 6.0, 0.8, 10.0),
                    TRUTH.covariates(),
                    TRUTH.centres(),
                    TRUTH.purchaseEffects(),
                    TRUTH.dropoutEffects());
          };
      List<List<Double>> rows = new ArrayList<>();
      RepeatSummaries customers = customers(truth, 3_000, rows);
      FitReport<CovariateModel> report =
          CovariateModel.fit(
              family,
              customers.withCovariates(new Covariates(truth.covariates(), rows)),
              FitOptions.defaults());
      assertThat(report.status()).as(report.reason()).isEqualTo(FitStatus.CONVERGED);
      for (int k = 0; k < 2; k++) {
        close(
            report.estimate("purchase." + truth.covariates().get(k)),
            truth.purchaseEffects().get(k));
        close(
            report.estimate("dropout." + truth.covariates().get(k)), truth.dropoutEffects().get(k));
      }
      assertThat(report.logLikelihood()).isGreaterThan(MbgNbd.fit(customers).logLikelihood());
    }
  }

  @Test
  void fit_isTheSame_forAnyUnitOfACovariate() {
    List<List<Double>> rows = new ArrayList<>();
    RepeatSummaries customers = customers(TRUTH, 500, rows);
    FitReport<CovariateModel> plain = fitInUnits(customers, rows, 1.0);
    for (double unit : new double[] {1e7, 1e-4}) {
      FitReport<CovariateModel> report = fitInUnits(customers, rows, unit);
      assertThat(report.status()).as(unit + " " + report.reason()).isEqualTo(FitStatus.CONVERGED);
      assertThat(report.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-6));
      for (String effect : List.of("purchase.app", "dropout.app")) {
        ParameterEstimate expected = plain.estimate(effect);
        ParameterEstimate scaled = report.estimate(effect);
        assertThat(scaled.value() * unit).isCloseTo(expected.value(), within(1e-5));
        assertThat(scaled.standardError() * unit).isCloseTo(expected.standardError(), within(1e-4));
        assertThat(scaled.upper() * unit).isCloseTo(expected.upper(), within(1e-3));
      }
      List<Double> app = List.of(unit, 0.0);
      assertThat(report.model().forCovariates(app).expectedPurchases(52.0))
          .isCloseTo(
              plain.model().forCovariates(List.of(1.0, 0.0)).expectedPurchases(52.0), within(1e-4));
    }
  }

  @Test
  void fit_isTheSame_forAnyOrderOfCustomers() {
    List<List<Double>> rows = new ArrayList<>();
    RepeatSummaries customers = customers(TRUTH, 200, rows);
    List<RepeatHistory> histories = new ArrayList<>();
    for (int i = customers.size() - 1; i >= 0; i--) {
      histories.add(customers.history(i));
    }
    Collections.reverse(rows);
    FitReport<CovariateModel> backwards =
        fitInUnits(RepeatSummaries.of(PeriodUnit.WEEKS, histories), rows, 1.0);
    Collections.reverse(rows);

    assertThat(backwards.model()).isEqualTo(fitInUnits(customers, rows, 1.0).model());
  }

  private static FitReport<CovariateModel> fitInUnits(
      RepeatSummaries customers, List<List<Double>> rows, double unit) {
    List<List<Double>> scaled =
        rows.stream().map(row -> List.of(row.get(0) * unit, row.get(1))).toList();
    return CovariateModel.fit(
        CovariateModel.Family.MBG_NBD,
        customers.withCovariates(new Covariates(TRUTH.covariates(), scaled)),
        FitOptions.defaults());
  }

  private static void close(ParameterEstimate estimate, double truth) {
    assertThat(estimate.value())
        .as(estimate.name())
        .isCloseTo(truth, within(4.0 * estimate.standardError()));
    assertThat(estimate.standardError()).isLessThan(0.3);
  }

  @Test
  void forCovariates_isTheBase_whereAllAreZero() {
    assertThat(TRUTH.forCovariates(List.of(0.0, 0.0))).isEqualTo(TRUTH.base());
    assertThatIllegalArgumentException().isThrownBy(() -> TRUTH.forCovariates(List.of(1.0)));
  }

  @Test
  void covariates_areRefused_withAllTheirProblems() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Covariates(
                    List.of("a"), List.of(List.of(1.0), List.of(1.0, 2.0), List.of(Double.NaN))))
        .withMessageContaining("row 1")
        .withMessageContaining("row 2");
  }

  @Test
  void fit_fails_whereACovariateIsTheSameForEverybody() {
    List<List<Double>> rows = new ArrayList<>();
    RepeatSummaries customers = customers(TRUTH, 20, rows);
    Collections.fill(rows, List.of(1.0, 1.0));
    FitReport<CovariateModel> report = fitInUnits(customers, rows, 1.0);

    assertThat(report.status()).isEqualTo(FitStatus.FAILED);
    assertThat(report.reason()).contains("app is the same for everybody");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                CovariateModel.fit(CovariateModel.Family.MBG_NBD, customers, FitOptions.defaults()))
        .withMessageContaining("no covariates");
  }

  @Test
  void base_isThatOfTheMiddle_soItsIntervalsStayNarrow_whereZeroIsFarFromTheData() {
    List<List<Double>> rows = new ArrayList<>();
    RepeatSummaries customers = customers(TRUTH, 500, rows);
    FitReport<CovariateModel> plain = fitInUnits(customers, rows, 1.0);
    List<List<Double>> years =
        rows.stream().map(row -> List.of(row.get(0) + 2_000.0, row.get(1))).toList();
    FitReport<CovariateModel> shifted = fitInUnits(customers, years, 1.0);

    assertThat(shifted.status()).as(shifted.reason()).isEqualTo(FitStatus.CONVERGED);
    assertThat(shifted.model().centres().get(0)).isCloseTo(2_000.5, within(1e-9));
    assertThat(shifted.estimate("alpha").value())
        .isCloseTo(plain.estimate("alpha").value(), within(1e-6));
    assertThat(shifted.estimate("alpha").upper())
        .isCloseTo(plain.estimate("alpha").upper(), within(1e-5));
  }

  @Test
  void everyCustomer_hasAModel_andPredictionsFollowIt() {
    List<List<Double>> rows = new ArrayList<>();
    RepeatSummaries customers =
        customers(TRUTH, 5, rows).withCovariates(new Covariates(TRUTH.covariates(), rows));
    DiscountRate rate = DiscountRate.perYear(0.1);
    RepeatPredictions all =
        RepeatPredictions.of(
            TRUTH, customers.in(PeriodUnit.DAYS), 52.0, rate, Double.POSITIVE_INFINITY);
    for (int row = 0; row < customers.size(); row++) {
      RepeatModel own = TRUTH.forCovariates(rows.get(row));
      RepeatHistory history = customers.history(row);
      assertThat(TRUTH.forRow(customers, row)).isEqualTo(own);
      assertThat(all.probabilityAlive(row)).isCloseTo(own.probabilityAlive(history), within(1e-12));
      assertThat(all.expectedPurchases(row))
          .isCloseTo(own.expectedPurchases(history, 52.0), within(1e-12));
      assertThat(all.discountedExpectedPurchases(row))
          .isCloseTo(own.discountedExpectedPurchases(history, rate), within(1e-11));
    }
    RepeatSummaries plain = customers(TRUTH, 1, new ArrayList<>());
    assertThatIllegalStateException().isThrownBy(() -> TRUTH.forRow(plain, 0));
    RepeatSummaries other =
        plain.withCovariates(new Covariates(List.of("age"), Collections.nCopies(4, List.of(1.0))));
    assertThatIllegalStateException()
        .isThrownBy(() -> TRUTH.forRow(other, 0))
        .withMessageContaining("app");
  }
}
