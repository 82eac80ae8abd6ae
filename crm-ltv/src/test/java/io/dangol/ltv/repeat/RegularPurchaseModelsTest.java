package io.dangol.ltv.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.SharedData;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.validation.RepeatSimulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * BG/CNBD-k and MBG/CNBD-k against their cousins at k = 1, against simulation, and against
 * themselves.
 */
class RegularPurchaseModelsTest {
  private static final MbgCnbd REGULAR = new MbgCnbd(PeriodUnit.WEEKS, 3, 1.2, 2.0, .8, 2.5);

  @Test
  void oneModel_equalsTheOther_atOnePhase() {
    MbgNbd mbg = new MbgNbd(PeriodUnit.WEEKS, .52484311, 6.18308489, .89135943, 1.61400245);
    MbgCnbd erlang = new MbgCnbd(PeriodUnit.WEEKS, 1, mbg.r(), mbg.alpha(), mbg.a(), mbg.b());
    BgNbd bg = new BgNbd(PeriodUnit.WEEKS, .24259452, 4.41360196, .79292191, 2.42590639);
    BgCnbd bgErlang = new BgCnbd(PeriodUnit.WEEKS, 1, bg.r(), bg.alpha(), bg.a(), bg.b());
    for (RepeatHistory history :
        List.of(
            new RepeatHistory(0, 0, 38),
            new RepeatHistory(2, 30, 38),
            new RepeatHistory(26, 31, 31),
            new RepeatHistory(400, 98, 100))) {
      same(erlang, mbg, history);
      same(bgErlang, bg, history);
    }
  }

  private static void same(RepeatModel erlang, RepeatModel plain, RepeatHistory history) {
    Percentage digits = Percentage.withPercentage(1e-7);
    DiscountRate rate = DiscountRate.perYear(0.15);
    assertThat(erlang.probabilityAlive(history)).isCloseTo(plain.probabilityAlive(history), digits);
    assertThat(erlang.probabilityAlive(history, 20.0))
        .isCloseTo(plain.probabilityAlive(history, 20.0), digits);
    assertThat(erlang.expectedPurchases(history, 39.0))
        .isCloseTo(plain.expectedPurchases(history, 39.0), digits);
    assertThat(erlang.discountedExpectedPurchases(history, rate, 200.0))
        .isCloseTo(plain.discountedExpectedPurchases(history, rate, 200.0), digits);
    assertThat(erlang.probabilityOfPurchases(history, 2, 39.0))
        .isCloseTo(plain.probabilityOfPurchases(history, 2, 39.0), digits);
  }

  @Test
  void fit_reachesOptimumOfMbgNbd_atOnePhase() {
    FitReport<MbgCnbd> report = MbgCnbd.fit(SharedData.cdnow(), 1, FitOptions.defaults());
    assertThat(report.logLikelihood()).isCloseTo(-9582.13571555, within(1e-5));
    assertThatIllegalStateException().isThrownBy(() -> MbgCnbd.fit(SharedData.cdnow()));
  }

  @Test
  void fit_isTheSame_forAnyOrderOfCustomers() {
    double[] ages = new double[1_000];
    Arrays.fill(ages, 26.0);
    RepeatSummaries drawn = RepeatSimulation.of(REGULAR, ages, 0.0, 4);
    List<RepeatHistory> backwards = new ArrayList<>();
    double[] gaps = new double[ages.length];
    for (int i = 0; i < gaps.length; i++) {
      int from = gaps.length - 1 - i;
      backwards.add(drawn.history(from));
      gaps[i] = drawn.logGaps(from);
    }
    RepeatSummaries other = RepeatSummaries.of(PeriodUnit.WEEKS, backwards).withLogGaps(gaps);
    FitOptions options = FitOptions.defaults();

    assertThat(MbgCnbd.fit(other, 2, options).logLikelihood())
        .isEqualTo(MbgCnbd.fit(drawn, 2, options).logLikelihood());
  }

  @Test
  void predictions_equalSimulation_forRegularBuyers() {
    double[] ages = new double[300_000];
    Arrays.fill(ages, 26.0);
    RepeatSummaries drawn = RepeatSimulation.of(REGULAR, ages, 13.0, 5);
    // Customers who look alike: four purchases, silent for 0-2, 4-6 and 8-10 weeks.
    for (int silence : new int[] {0, 4, 8}) {
      double n = 0.0;
      double after = 0.0;
      double squared = 0.0;
      double expected = 0.0;
      double none = 0.0;
      double expectedNone = 0.0;
      for (int i = 0; i < drawn.size(); i++) {
        double silent = 26.0 - drawn.recency(i);
        if (drawn.purchases(i) == 4 && silent >= silence && silent < silence + 2) {
          n++;
          after += drawn.holdout(i);
          squared += drawn.holdout(i) * drawn.holdout(i);
          none += drawn.holdout(i) == 0.0 ? 1.0 : 0.0;
          expected += REGULAR.expectedPurchases(drawn.history(i), 13.0);
          expectedNone += REGULAR.probabilityOfPurchases(drawn.history(i), 0, 13.0);
        }
      }
      assertThat(n).isGreaterThan(500.0);
      double error = Math.sqrt((squared / n - Math.pow(after / n, 2)) / n);
      assertThat(expected / n).as("silent " + silence).isCloseTo(after / n, within(4.0 * error));
      assertThat(expectedNone / n)
          .as("silent " + silence)
          .isCloseTo(none / n, within(4.0 * 0.5 / Math.sqrt(n)));
    }
  }

  @Test
  void expectedPurchases_equalSumsOfProbabilities_andIntegralOfRate() {
    RepeatHistory history = new RepeatHistory(4, 20.0, 26.0);
    double mean = 0.0;
    double total = 0.0;
    for (int n = 0; n < 400; n++) {
      double p = REGULAR.probabilityOfPurchases(history, n, 13.0);
      total += p;
      mean += n * p;
    }
    assertThat(total).isCloseTo(1.0, within(1e-9));
    assertThat(REGULAR.expectedPurchases(history, 13.0)).isCloseTo(mean, within(1e-8));
    assertThat(REGULAR.discountedExpectedPurchases(history, DiscountRate.NONE, 13.0))
        .isCloseTo(mean, within(1e-7));
  }

  @Test
  void manyCustomers_areScoredAsOneByOne() {
    double[] ages = new double[200];
    Arrays.setAll(ages, i -> (i % 40) * 2.0);
    DiscountRate rate = DiscountRate.perYear(0.1);
    BgCnbd other = new BgCnbd(PeriodUnit.WEEKS, 2, .9, 3.0, 1.1, 2.0);
    for (RepeatModel model : List.of(REGULAR, other)) {
      RepeatSummaries customers = RepeatSimulation.of(model, ages, 0.0, 3);
      RepeatPredictions all =
          RepeatPredictions.of(model, customers, 52.0, rate, Double.POSITIVE_INFINITY);
      for (int row = 0; row < ages.length; row++) {
        RepeatHistory history = customers.history(row);
        assertThat(all.probabilityAlive(row)).isEqualTo(model.probabilityAlive(history));
        assertThat(all.expectedPurchases(row))
            .isCloseTo(model.expectedPurchases(history, 52.0), within(1e-12));
        assertThat(all.discountedExpectedPurchases(row))
            .isCloseTo(model.discountedExpectedPurchases(history, rate), within(1e-10));
      }
    }
  }

  @Test
  void fit_findsNumberOfPhases_andParameters() {
    double[] ages = new double[4_000];
    Arrays.fill(ages, 40.0);
    FitReport<MbgCnbd> report = MbgCnbd.fit(RepeatSimulation.of(REGULAR, ages, 0.0, 17));
    assertThat(report.model().k()).isEqualTo(3);
    assertThat(report.model().r()).isCloseTo(1.2, within(0.2));
    assertThat(report.notes()).first().asString().contains("k = 3");
    double[] irregular = new double[4_000];
    Arrays.fill(irregular, 40.0);
    BgNbd poisson = new BgNbd(PeriodUnit.WEEKS, 1.0, 5.0, .8, 2.5);
    assertThat(BgCnbd.fit(RepeatSimulation.of(poisson, irregular, 0.0, 17)).model().k())
        .isEqualTo(1);
  }
}
