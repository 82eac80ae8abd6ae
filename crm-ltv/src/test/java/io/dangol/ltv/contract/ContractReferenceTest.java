package io.dangol.ltv.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The two cohorts of Fader and Hardie (2007), survivors of 1,000 after up to seven years. */
class ContractReferenceTest {
  private static final SurvivorTable HIGH_END =
      SurvivorTable.of(PeriodUnit.YEARS, 1000, 869, 743, 653, 593, 551, 517, 491);
  private static final SurvivorTable REGULAR =
      SurvivorTable.of(PeriodUnit.YEARS, 1000, 631, 468, 382, 326, 289, 262, 241);
  private static final DiscountRate TEN_PERCENT = DiscountRate.perYear(0.10);

  @Test
  void sbg_reachesPublishedOptima() {
    FitReport<ShiftedBetaGeometric> high = ShiftedBetaGeometric.fit(HIGH_END);
    assertThat(high.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(high.logLikelihood()).isCloseTo(-1611.158147, within(1e-5));
    estimate(high, "alpha", .66808833, .1037);
    estimate(high, "beta", 3.8060948, .7855);
    FitReport<ShiftedBetaGeometric> regular = ShiftedBetaGeometric.fit(REGULAR);
    assertThat(regular.logLikelihood()).isCloseTo(-1680.265188, within(1e-5));
    estimate(regular, "alpha", .70407731, .0656);
    estimate(regular, "beta", 1.18204307, .1525);
  }

  @Test
  void bdw_reachesPublishedOptima() {
    FitReport<BetaDiscreteWeibull> high = BetaDiscreteWeibull.fit(HIGH_END);
    assertThat(high.logLikelihood()).isCloseTo(-1605.314213, within(1e-5));
    assertThat(high.model().c()).isCloseTo(1.72356484, Percentage.withPercentage(0.01));
    assertThat(high.model().survival(12)).isCloseTo(.4039, within(1e-4));
    FitReport<BetaDiscreteWeibull> regular = BetaDiscreteWeibull.fit(REGULAR);
    assertThat(regular.logLikelihood()).isCloseTo(-1679.602833, within(1e-5));
    assertThat(regular.model().survival(12)).isCloseTo(.1773, within(1e-4));
  }

  @Test
  void fitsOnFiveYears_reachPublishedOptima() {
    assertThat(ShiftedBetaGeometric.fit(HIGH_END.first(5)).logLikelihood())
        .isCloseTo(-1378.483154, within(1e-5));
    assertThat(ShiftedBetaGeometric.fit(REGULAR.first(5)).logLikelihood())
        .isCloseTo(-1517.072970, within(1e-5));
    assertThat(BetaDiscreteWeibull.fit(HIGH_END.first(5)).logLikelihood())
        .isCloseTo(-1374.546771, within(1e-5));
    assertThat(BetaDiscreteWeibull.fit(REGULAR.first(5)).logLikelihood())
        .isCloseTo(-1516.729758, within(1e-5));
  }

  @Test
  void survival_equalsPublishedCurve() {
    ShiftedBetaGeometric high = new ShiftedBetaGeometric(PeriodUnit.YEARS, .66808833, 3.8060948);
    double[] published = {
      85.07, 74.69, 66.98, 60.99, 56.18, 52.22, 48.89, 46.04, 43.58, 41.42, 39.51, 37.80
    };
    for (int t = 1; t <= 12; t++) {
      assertThat(100.0 * high.survival(t))
          .as("year " + t)
          .isCloseTo(published[t - 1], within(5.1e-3));
      assertThat(high.retention(t))
          .isCloseTo((3.8060948 + t - 1) / (.66808833 + 3.8060948 + t - 1), within(1e-12));
    }
    assertThat(high.survival(0)).isEqualTo(1.0);
  }

  @Test
  void residualLifetime_followsFromRetention() {
    ShiftedBetaGeometric high = new ShiftedBetaGeometric(PeriodUnit.YEARS, .66808833, 3.8060948);
    double chain = 1.0;
    double sum = 0.0;
    for (int t = 4; t <= 8; t++) {
      chain *= high.retention(t);
      sum += chain;
    }
    assertThat(high.survival(3, 5)).isCloseTo(chain, within(1e-12));
    assertThat(high.expectedResidualLifetime(3, 5)).isCloseTo(sum, within(1e-12));
    assertThat(high.expectedResidualLifetime(0, 9))
        .isCloseTo(high.expectedLifetime(10) - 1.0, within(1e-12));
    assertThat(high.expectedResidualLifetime(3, 0)).isZero();
    // Nearly without discount, the discounted residual lifetime tells the same.
    ShiftedBetaGeometric mortal = new ShiftedBetaGeometric(PeriodUnit.YEARS, 4.0, 3.0);
    assertThat(mortal.discountedExpectedResidualLifetime(3, DiscountRate.perYear(1e-9)))
        .isCloseTo(mortal.expectedResidualLifetime(2, 20_000), within(1e-4));
    assertThatIllegalArgumentException().isThrownBy(() -> high.survival(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> high.expectedResidualLifetime(1, -1));
  }

  @Test
  void discountedLifetimes_equalPublishedFigures() {
    ShiftedBetaGeometric high = new ShiftedBetaGeometric(PeriodUnit.YEARS, .66808833, 3.8060948);
    assertThat(high.discountedExpectedResidualLifetime(1, TEN_PERCENT))
        .isCloseTo(5.41447886, within(1e-6));
    assertThat(high.discountedExpectedResidualLifetime(2, TEN_PERCENT))
        .isCloseTo(5.90137763, within(1e-6));
    assertThat(high.discountedExpectedResidualLifetime(5, TEN_PERCENT))
        .isCloseTo(6.89670673, within(1e-6));
    assertThat(high.discountedExpectedLifetime(TEN_PERCENT)).isCloseTo(5.92225351, within(1e-6));
    ShiftedBetaGeometric regular =
        new ShiftedBetaGeometric(PeriodUnit.YEARS, .70407731, 1.18204307);
    assertThat(regular.discountedExpectedResidualLifetime(1, TEN_PERCENT))
        .isCloseTo(2.96439930, within(1e-6));
    assertThat(regular.discountedExpectedResidualLifetime(2, TEN_PERCENT))
        .isCloseTo(4.10313978, within(1e-6));
    assertThat(regular.discountedExpectedResidualLifetime(5, TEN_PERCENT))
        .isCloseTo(5.89409535, within(1e-6));
    assertThat(regular.discountedExpectedLifetime(TEN_PERCENT)).isCloseTo(3.69490846, within(1e-6));
    assertThat(
            new BetaDiscreteWeibull(PeriodUnit.YEARS, .66808833, 3.8060948, 1.0)
                .discountedExpectedLifetime(TEN_PERCENT))
        .isCloseTo(high.discountedExpectedLifetime(TEN_PERCENT), within(1e-12));
  }

  @Test
  void discountedLifetimes_withinAHorizon_approachTheEndlessOnes() {
    for (ContractModel model :
        new ContractModel[] {
          new ShiftedBetaGeometric(PeriodUnit.YEARS, .66808833, 3.8060948),
          new BetaDiscreteWeibull(PeriodUnit.YEARS, .21425334, 1.42657492, 1.72356484)
        }) {
      assertThat(model.discountedExpectedLifetime(TEN_PERCENT, 500))
          .isCloseTo(model.discountedExpectedLifetime(TEN_PERCENT), within(1e-10));
      assertThat(model.discountedExpectedResidualLifetime(3, TEN_PERCENT, 500))
          .isCloseTo(model.discountedExpectedResidualLifetime(3, TEN_PERCENT), within(1e-10));
      assertThat(model.discountedExpectedLifetime(DiscountRate.NONE, 7))
          .isCloseTo(model.expectedLifetime(7), within(1e-12));
      assertThat(model.discountedExpectedLifetime(TEN_PERCENT, 2))
          .isCloseTo(1.0 + model.survival(1) / 1.1, within(1e-12));
      assertThat(model.discountedExpectedResidualLifetime(3, DiscountRate.NONE, 5))
          .isCloseTo(model.expectedResidualLifetime(2, 5), within(1e-12));
      assertThat(model.discountedExpectedResidualLifetime(1, TEN_PERCENT, 0)).isZero();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.discountedExpectedLifetime(TEN_PERCENT, -1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.discountedExpectedResidualLifetime(0, TEN_PERCENT, 1));
    }
  }

  @Test
  void awkwardCohorts_haveAStatus() {
    assertThat(ShiftedBetaGeometric.fit(SurvivorTable.of(PeriodUnit.YEARS, 100, 100, 100)).status())
        .isEqualTo(FitStatus.FAILED);
    FitReport<ShiftedBetaGeometric> geometric =
        ShiftedBetaGeometric.fit(
            SurvivorTable.of(PeriodUnit.MONTHS, 100_000, 80_000, 64_000, 51_200, 40_960));
    assertThat(geometric.status()).as(geometric.reason()).isEqualTo(FitStatus.DEGENERATE);
    assertThat(geometric.reason()).contains("same probability");
    assertThat(geometric.model().survival(10)).isBetween(0.10, 0.12);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivorTable.of(PeriodUnit.YEARS, 100, 110, -1))
        .withMessageContaining("period 1")
        .withMessageContaining("period 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ShiftedBetaGeometric(PeriodUnit.YEARS, 1, 1)
                    .discountedExpectedLifetime(DiscountRate.NONE));
  }

  private static void estimate(
      FitReport<?> report, String name, double value, double standardError) {
    assertThat(report.estimate(name).value())
        .as(name)
        .isCloseTo(value, Percentage.withPercentage(1e-2));
    assertThat(report.estimate(name).standardError())
        .as("se " + name)
        .isCloseTo(standardError, Percentage.withPercentage(0.2));
  }
}
