package io.dangol.ltv.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.SharedData;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RepeatModelPropertyTest {
  @Property(tries = 300)
  void probabilityAlive_isAProbability_andFallsWithSilence(
      @ForAll @DoubleRange(min = 0.01, max = 20) double r,
      @ForAll @DoubleRange(min = 0.01, max = 200) double alpha,
      @ForAll @DoubleRange(min = 0.01, max = 20) double a,
      @ForAll @DoubleRange(min = 0.01, max = 20) double b,
      @ForAll @IntRange(max = 500) int x,
      @ForAll @DoubleRange(max = 100) double recency,
      @ForAll @DoubleRange(max = 100) double silence) {
    double tx = x == 0 ? 0.0 : recency;
    for (RepeatModel model :
        List.of(
            new BgNbd(PeriodUnit.WEEKS, r, alpha, a, b),
            new MbgNbd(PeriodUnit.WEEKS, r, alpha, a, b),
            new ParetoNbd(PeriodUnit.WEEKS, r, alpha, a, 10.0 * b))) {
      double now = model.probabilityAlive(new RepeatHistory(x, tx, tx));
      double later = model.probabilityAlive(new RepeatHistory(x, tx, tx + silence));
      assertThat(later).isBetween(0.0, 1.0).isLessThanOrEqualTo(now + 1e-15);
      double expected = model.expectedPurchases(new RepeatHistory(x, tx, tx + silence), 10.0);
      assertThat(expected).isFinite().isNotNegative();
      RepeatHistory history = new RepeatHistory(x, tx, tx + silence);
      assertThat(model.probabilityAlive(history, 30.0)).isBetween(0.0, later);
      assertThat(model.probabilityAlive(history, 0.0)).isCloseTo(later, within(1e-12));
    }
  }

  @Test
  void fit_isTheSame_forAnyOrderOfCustomers() {
    RepeatSummaries customers = SharedData.cdnow();
    List<RepeatHistory> histories = new ArrayList<>();
    for (int i = 0; i < customers.size(); i++) {
      histories.add(customers.history(i));
    }
    Collections.shuffle(histories, new Random(5));
    assertThat(MbgNbd.fit(RepeatSummaries.of(PeriodUnit.WEEKS, histories)).model())
        .isEqualTo(MbgNbd.fit(customers).model());
  }

  @Test
  void fit_shiftsAsDerived_whenTheUnitChanges() {
    RepeatSummaries weeks = SharedData.cdnow();
    FitReport<MbgNbd> inWeeks = MbgNbd.fit(weeks);
    double repeats = 0.0;
    for (int i = 0; i < weeks.size(); i++) {
      repeats += weeks.purchases(i);
    }
    RepeatHistory history = weeks.history(0);
    double expected = inWeeks.model().expectedPurchases(history, 39.0);
    for (PeriodUnit unit : PeriodUnit.values()) {
      FitReport<MbgNbd> report = MbgNbd.fit(weeks.in(unit));
      double scale = unit.convert(1.0, PeriodUnit.WEEKS);
      assertThat(report.logLikelihood())
          .isCloseTo(inWeeks.logLikelihood() - repeats * Math.log(scale), within(1e-6));
      assertThat(report.model().r())
          .isCloseTo(inWeeks.model().r(), Percentage.withPercentage(1e-5));
      assertThat(report.model().alpha())
          .isCloseTo(scale * inWeeks.model().alpha(), Percentage.withPercentage(1e-5));
      assertThat(
              report
                  .model()
                  .expectedPurchases(
                      weeks.in(unit).history(0), unit.convert(39.0, PeriodUnit.WEEKS)))
          .isCloseTo(expected, Percentage.withPercentage(1e-6));
    }
  }

  @Test
  void everyFamily_predictsTheSame_inAnyUnit() {
    RepeatSummaries weeks = SharedData.cdnow();
    double repeats = 0.0;
    for (int i = 0; i < weeks.size(); i++) {
      repeats += weeks.purchases(i);
    }
    List<Function<RepeatSummaries, FitReport<? extends RepeatModel>>> families =
        List.of(BgNbd::fit, MbgNbd::fit, ParetoNbd::fit, Nbd::fit);
    for (Function<RepeatSummaries, FitReport<? extends RepeatModel>> family : families) {
      FitReport<? extends RepeatModel> inWeeks = family.apply(weeks);
      for (PeriodUnit unit : List.of(PeriodUnit.DAYS, PeriodUnit.YEARS)) {
        RepeatSummaries converted = weeks.in(unit);
        FitReport<? extends RepeatModel> report = family.apply(converted);
        double scale = unit.convert(1.0, PeriodUnit.WEEKS);
        assertThat(report.logLikelihood())
            .as("%s in %s", inWeeks.model().code(), unit)
            .isCloseTo(inWeeks.logLikelihood() - repeats * Math.log(scale), within(1e-5));
        for (int row : new int[] {0, 1, 2, 5}) {
          assertThat(report.model().expectedPurchases(converted.history(row), 39.0 * scale))
              .as("%s in %s, row %d", inWeeks.model().code(), unit, row)
              .isCloseTo(
                  inWeeks.model().expectedPurchases(weeks.history(row), 39.0),
                  Percentage.withPercentage(0.01));
        }
      }
    }
  }

  @Test
  void weights_countAsManyCustomers() {
    RepeatSummaries twice =
        RepeatSummaries.of(
            PeriodUnit.WEEKS,
            new int[] {2, 2, 0, 5, 0, 1},
            new double[] {5, 5, 0, 9, 0, 3},
            new double[] {10, 10, 10, 12, 10, 11});
    RepeatSummaries weighted =
        RepeatSummaries.of(
                PeriodUnit.WEEKS,
                new int[] {2, 0, 5, 1},
                new double[] {5, 0, 9, 3},
                new double[] {10, 10, 12, 11})
            .withWeights(new double[] {2, 2, 1, 1});
    assertThat(BgNbd.fit(weighted).logLikelihood()).isEqualTo(BgNbd.fit(twice).logLikelihood());
    assertThat(BgNbd.fit(weighted).customers()).isEqualTo(6.0);
  }
}
