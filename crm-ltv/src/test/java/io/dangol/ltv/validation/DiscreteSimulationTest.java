package io.dangol.ltv.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.contract.BetaDiscreteWeibull;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.contract.ShiftedBetaGeometric;
import io.dangol.ltv.contract.SurvivorTable;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.OpportunitySummaries;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DiscreteSimulationTest {
  /** Donations of Fader, Hardie and Shang (2010). */
  private static final BgBb DONATIONS = new BgBb(1.20352234, .74971635, .65671826, 2.78344258);

  @Test
  void donors_giveAsTheModelExpects_andAreRecovered() {
    int[] six = new int[20_000];
    Arrays.fill(six, 6);
    OpportunitySummaries drawn = DiscreteSimulation.of(DONATIONS, six, 1);
    double taken = 0.0;
    for (int i = 0; i < drawn.size(); i++) {
      taken += drawn.history(i).purchases();
    }

    assertThat(taken / drawn.size())
        .isCloseTo(DONATIONS.expectedPurchases(6), Percentage.withPercentage(2));
    FitReport<BgBb> fit = BgBb.fit(drawn);
    for (ParameterEstimate estimate : fit.estimates()) {
      double truth = Objects.requireNonNull(DONATIONS.parameters().get(estimate.name()));
      assertThat(Math.abs(estimate.value() - truth))
          .as(estimate.name())
          .isLessThan(4.0 * estimate.standardError());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DiscreteSimulation.of(DONATIONS, new int[] {-1}, 1));
  }

  @Test
  void cohort_survivesAsTheModelSays() {
    List<ContractModel> models =
        List.of(
            new ShiftedBetaGeometric(PeriodUnit.YEARS, .66808833, 3.8060948),
            new BetaDiscreteWeibull(PeriodUnit.YEARS, .21425334, 1.42657492, 1.72356484));
    for (ContractModel model : models) {
      SurvivorTable cohort = DiscreteSimulation.of(model, 20_000, 7, 3);
      for (int t = 0; t <= 7; t++) {
        assertThat(cohort.survival(t)).isCloseTo(model.survival(t), within(0.015));
      }
      assertThat(DiscreteSimulation.of(model, 20_000, 7, 3)).isEqualTo(cohort);
    }
  }

  @Test
  void holdout_ofOpportunities_isEvaluated() {
    OpportunitySummaries customers =
        OpportunitySummaries.of(
            new int[] {6, 1}, new int[] {6, 1}, new int[] {6, 6}, new double[] {2.0, 3.0});
    HoldoutEvaluation holdout =
        HoldoutEvaluation.of(DONATIONS, customers, new double[] {4.0, 0.0}, 5);

    // Fader, Hardie and Shang: 3.7525 and 0.0857 donations in five years.
    assertThat(holdout.expected()).isCloseTo(2 * 3.75254419 + 3 * .08569571, within(1e-6));
    assertThat(holdout.actual()).isEqualTo(8.0);
    assertThat(holdout.mae()).isCloseTo((2 * (4 - 3.75254419) + 3 * .08569571) / 5, within(1e-6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HoldoutEvaluation.of(DONATIONS, customers, new double[] {6, 0}, 5));
  }
}
