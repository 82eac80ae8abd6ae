package io.dangol.ltv.regularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.RepeatHistory;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.validation.RepeatSimulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegularityTest {
  private static RepeatSummaries drawn(RepeatModel model, int n, long seed) {
    double[] ages = new double[n];
    Arrays.fill(ages, 40.0);
    return RepeatSimulation.of(model, ages, 0.0, seed);
  }

  @Test
  void shape_isFound_whateverRatesAndDropoutAre() {
    for (int k : new int[] {2, 4}) {
      Regularity regularity =
          Regularity.of(drawn(new MbgCnbd(PeriodUnit.WEEKS, k, 1.2, 2.0, .8, 2.5), 3_000, 11));
      assertThat(regularity.pattern()).isEqualTo(Regularity.Pattern.REGULAR);
      assertThat((double) k).isBetween(regularity.lower(), regularity.upper());
      assertThat(regularity.upper() - regularity.lower()).isLessThan(0.2 * k);
      assertThat(regularity.pValue()).isLessThan(1e-6);
    }
  }

  @Test
  void test_keepsItsLevel_onPoissonPurchases() {
    MbgNbd poisson = new MbgNbd(PeriodUnit.WEEKS, 1.0, 5.0, .8, 2.5);
    int refused = 0;
    for (int seed = 0; seed < 400; seed++) {
      Regularity regularity = Regularity.of(drawn(poisson, 200, seed));
      refused += regularity.pattern() == Regularity.Pattern.RANDOM ? 0 : 1;
    }
    // 5 percent of 400, give or take four standard deviations.
    assertThat(refused).isBetween(3, 38);
  }

  @Test
  void twoGaps_agreeWithWheatAndMorrison() {
    Random random = new Random(4);
    int n = 20_000;
    double[] gaps = new double[n];
    double variance = 0.0;
    for (int i = 0; i < n; i++) {
      double first = 0.0;
      double second = 0.0;
      for (int phase = 0; phase < 3; phase++) {
        first -= Math.log(1.0 - random.nextDouble());
        second -= Math.log(1.0 - random.nextDouble());
      }
      double share = first / (first + second);
      gaps[i] = Math.log(share) + Math.log(1.0 - share);
      variance += (share - 0.5) * (share - 0.5) / n;
    }
    int[] x = new int[n];
    Arrays.fill(x, 2);
    double[] recency = new double[n];
    Arrays.fill(recency, 1.0);
    Regularity regularity =
        Regularity.of(RepeatSummaries.of(PeriodUnit.WEEKS, x, recency, recency).withLogGaps(gaps));
    // Wheat and Morrison (1990): var = 1 / (4 (2 k + 1)).
    double moment = (1.0 - 4.0 * variance) / (8.0 * variance);
    assertThat(regularity.shape()).isCloseTo(moment, within(0.03 * moment));
    assertThat(regularity.shape()).isCloseTo(3.0, within(0.1));
  }

  @Test
  void selection_hasAFitForEveryNumberOfPhases_andTheModelsOwnChoice() {
    RepeatSummaries customers =
        drawn(new MbgCnbd(PeriodUnit.WEEKS, 2, 1.2, 2.0, .8, 2.5), 1_000, 5);
    PhaseSelection<MbgCnbd> mbg = PhaseSelection.mbgCnbd(customers, FitOptions.defaults());
    assertThat(mbg.fits()).hasSize(12);
    assertThat(mbg.phases()).isEqualTo(2);
    assertThat(mbg.best().model()).isEqualTo(MbgCnbd.fit(customers).model());
    assertThat(mbg.best().bic())
        .isEqualTo(mbg.fits().stream().mapToDouble(FitReport::bic).min().orElseThrow());
    PhaseSelection<BgCnbd> bg = PhaseSelection.bgCnbd(customers, FitOptions.defaults());
    assertThat(bg.best().model()).isEqualTo(BgCnbd.fit(customers).model());
  }

  @Test
  void purchasesAllAtOnce_areNotTakenForEqualGaps() {
    RepeatSummaries drawn = drawn(new MbgCnbd(PeriodUnit.WEEKS, 1, 1.2, 2.0, .8, 2.5), 200, 5);
    List<RepeatHistory> more = new ArrayList<>();
    double[] gaps = new double[drawn.size() + 100];
    for (int i = 0; i < gaps.length; i++) {
      boolean made = i < drawn.size();
      more.add(made ? drawn.history(i) : new RepeatHistory(3, 0.0, 40.0));
      gaps[i] = made ? drawn.logGaps(i) : 0.0;
    }
    assertThat(Regularity.of(RepeatSummaries.of(PeriodUnit.WEEKS, more).withLogGaps(gaps)))
        .isEqualTo(Regularity.of(drawn));
  }

  @Test
  void fewOrEqualGaps_haveAStatus() {
    RepeatSummaries equal =
        RepeatSummaries.of(
                PeriodUnit.WEEKS, new int[] {2, 3}, new double[] {2, 3}, new double[] {9, 9})
            .withLogGaps(new double[2]);
    assertThat(Regularity.of(equal).status()).isEqualTo(FitStatus.DEGENERATE);
    assertThat(Regularity.of(equal).pattern()).isEqualTo(Regularity.Pattern.REGULAR);
    RepeatSummaries once =
        RepeatSummaries.of(PeriodUnit.WEEKS, new int[1], new double[1], new double[] {9})
            .withLogGaps(new double[1]);
    assertThat(Regularity.of(once).status()).isEqualTo(FitStatus.FAILED);
    assertThat(Regularity.of(once).pattern()).isEqualTo(Regularity.Pattern.RANDOM);
    RepeatSummaries without =
        RepeatSummaries.of(PeriodUnit.WEEKS, new int[1], new double[1], new double[] {9});
    assertThatIllegalStateException().isThrownBy(() -> Regularity.of(without));
  }
}
