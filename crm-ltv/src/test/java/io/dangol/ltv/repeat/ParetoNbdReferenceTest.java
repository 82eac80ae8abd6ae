package io.dangol.ltv.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.SharedData;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures on which BTYD, CLVTools and the paper agree, and numerical stress cases of their issue
 * trackers.
 */
class ParetoNbdReferenceTest {
  private static final ParetoNbd CDNOW =
      new ParetoNbd(PeriodUnit.WEEKS, .55327705, 10.57768346, .60623998, 11.66873580);
  private static final Percentage DIGITS = Percentage.withPercentage(2e-5);

  @Test
  void fit_reachesPublishedOptimum_onCdnow() {
    FitReport<ParetoNbd> report = ParetoNbd.fit(SharedData.cdnow());
    assertThat(report.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(report.logLikelihood()).isCloseTo(-9594.97617894, within(1e-5));
    estimate(report, "r", .55327705, .04763);
    estimate(report, "alpha", 10.57768346, .84272);
    estimate(report, "s", .60623998, .18728);
    estimate(report, "beta", 11.66873580, 6.21101);
  }

  @Test
  void fit_reachesOptima_ofRoundedAndSyntheticFiles() {
    assertThat(ParetoNbd.fit(SharedData.cdnowRounded()).logLikelihood())
        .isCloseTo(-9594.97392983, within(1e-5));
    FitReport<ParetoNbd> synthetic = ParetoNbd.fit(SharedData.synthetic());
    assertThat(synthetic.logLikelihood()).isCloseTo(-722278.082912, within(1e-4));
    assertThat(synthetic.model().beta()).isCloseTo(32.2220226, Percentage.withPercentage(1e-2));
  }

  @Test
  void nbd_reachesPublishedOptimum_onCdnow() {
    FitReport<Nbd> report = Nbd.fit(SharedData.cdnow());
    assertThat(report.logLikelihood()).isCloseTo(-9763.657615, within(1e-5));
    assertThat(report.model().r()).isCloseTo(.3847658753, within(1e-6));
    assertThat(report.model().alpha()).isCloseTo(12.07201373, within(1e-5));
    RepeatSummaries customers = SharedData.cdnow();
    double total = 0.0;
    for (int i = 0; i < customers.size(); i++) {
      total += report.model().expectedPurchases(customers.history(i), 39.0);
    }
    assertThat(total).isCloseTo(2929.820, within(1e-2));
  }

  @ParameterizedTest
  @CsvSource({
    "2,  30.428571, 38.857143, .86913427, 1.45520172,  6.48240274,  8.17250189",
    "1,  1.714286,  38.857143, .16799607, .17111435,   .76225317,   .96098865",
    "0,  0,         38.857143, .29511259, .10707024,   .47695959,   .60131301",
    "7,  29.428571, 38.857143, .74945292, 3.71208705,  16.53601904, 20.84730805",
    "26, 30.857143, 31,        .99787340, 20.11482101, 86.02436941, 107.94832726"
  })
  void predictions_equalPublishedFigures(
      int x, double tx, double age, double alive, double expected, double weekly, double yearly) {
    RepeatHistory history = new RepeatHistory(x, tx, age);
    assertThat(CDNOW.probabilityAlive(history)).isCloseTo(alive, DIGITS);
    assertThat(CDNOW.expectedPurchases(history, 39.0)).isCloseTo(expected, DIGITS);
    assertThat(
            CDNOW.discountedExpectedPurchases(
                history, DiscountRate.continuous(PeriodUnit.WEEKS, .0027)))
        .isCloseTo(weekly, DIGITS);
    assertThat(CDNOW.discountedExpectedPurchases(history, DiscountRate.perYear(0.10)))
        .isCloseTo(yearly, DIGITS);
  }

  @ParameterizedTest
  @CsvSource({"4, .19075782", "39, 1.21340405", "52, 1.47343433", "78, 1.90986620"})
  void expectedPurchasesOfNewCustomer_equalPublishedFigures(double weeks, double expected) {
    assertThat(CDNOW.expectedPurchases(weeks)).isCloseTo(expected, DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "0, .59353238, .40807365",
    "1, .16558537, .21926516",
    "2, .08250425, .15174825",
    "3, .04905237, .09565623"
  })
  void probabilityOfPurchases_equalsPublishedFigures(
      int n, double unconditional, double conditional) {
    assertThat(CDNOW.probabilityOfPurchases(n, 39.0)).isCloseTo(unconditional, within(1e-7));
    RepeatHistory history = new RepeatHistory(2, 30.428571, 38.857143);
    assertThat(CDNOW.probabilityOfPurchases(history, n, 39.0)).isCloseTo(conditional, within(2e-7));
  }

  @Test
  void totals_equalPublishedFigures_overAllCustomers() {
    RepeatSummaries customers = SharedData.cdnow();
    double[] byFrequency = new double[8];
    int[] counts = new int[8];
    double total = 0.0;
    double alive = 0.0;
    double absolute = 0.0;
    for (int i = 0; i < customers.size(); i++) {
      RepeatHistory history = customers.history(i);
      double expected = CDNOW.expectedPurchases(history, 39.0);
      total += expected;
      alive += CDNOW.probabilityAlive(history);
      absolute += Math.abs(expected - customers.holdout(i));
      int bin = Math.min(7, customers.purchases(i));
      byFrequency[bin] += expected;
      counts[bin]++;
    }
    assertThat(total).isCloseTo(1665.51314, within(1e-3));
    assertThat(alive / customers.size()).isCloseTo(.4462772, within(1e-6));
    assertThat(absolute / customers.size()).isCloseTo(.754523, within(1e-6));
    double[] published = {.1384, .5995, 1.1958, 1.7138, 2.3983, 2.9072, 3.8186, 6.4031};
    for (int bin = 0; bin < 8; bin++) {
      assertThat(byFrequency[bin] / counts[bin])
          .as("x = " + bin)
          .isCloseTo(published[bin], within(5.1e-5));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "50,   .982206354, 15.9420831",
    "100,  .969306234, 31.2932197",
    "161,  .936582977, 48.5797244",
    "200,  .897406432, 57.7845792",
    "250,  .811932302, 65.3149986",
    "400,  .306495253, 39.4164090",
    "1000, 1.9325e-5,  6.2081e-3",
    "3000, 8.111e-21,  7.8142e-18"
  })
  void predictions_stayExact_forVeryManyPurchases(int x, double alive, double expected) {
    RepeatHistory history = new RepeatHistory(x, 98.0, 100.0);
    assertThat(CDNOW.probabilityAlive(history)).isCloseTo(alive, Percentage.withPercentage(1e-2));
    assertThat(CDNOW.expectedPurchases(history, 39.0))
        .isCloseTo(expected, Percentage.withPercentage(1e-2));
  }

  @ParameterizedTest
  @CsvSource({
    "221, 103.42857, 103.57143, .99913373, 69.02759067",
    "161, 94.71429,  98,        .65098806, 34.33565725",
    "204, 98.57143,  99.42857,  .98849849, 65.22862666"
  })
  void predictions_equalReference_whereClvToolsOverflows(
      int x, double tx, double age, double alive, double expected) {
    // bachmannpatrick/CLVTools issue 100
    RepeatHistory history = new RepeatHistory(x, tx, age);
    assertThat(CDNOW.probabilityAlive(history)).isCloseTo(alive, Percentage.withPercentage(1e-4));
    assertThat(CDNOW.expectedPurchases(history, 39.0))
        .isCloseTo(expected, Percentage.withPercentage(1e-4));
  }

  @Test
  void expectedPurchases_equalTheSpreadsheetOfHardie() {
    assertThat(CDNOW.expectedPurchases(new RepeatHistory(26, 30.86, 31.0), 52.0))
        .isCloseTo(25.46, within(5e-3));
    assertThat(CDNOW.expectedPurchases(new RepeatHistory(26, 30.857143, 31.0), 52.0))
        .isCloseTo(25.455, within(1e-3));
  }

  @Test
  void discountedExpectedPurchases_areFinite_whereTricomiOverflows() {
    // CLVTools issues 132 and 163: s = 168 and beta = 20346.
    ParetoNbd model = new ParetoNbd(PeriodUnit.WEEKS, .55327705, 10.57768346, 168.32, 20346.197);
    RepeatHistory history = new RepeatHistory(1, 35.2857, 40.0);
    assertThat(
            model.discountedExpectedPurchases(
                history, DiscountRate.continuous(PeriodUnit.WEEKS, .0027)))
        .isCloseTo(2.69688517, within(1e-5));
    assertThat(
            model.discountedExpectedPurchases(
                history, DiscountRate.continuous(PeriodUnit.WEEKS, .001826618)))
        .isCloseTo(2.93227834, within(1e-5));
  }

  @Test
  void expectedPurchases_areSmooth_aroundShapeOne() {
    RepeatHistory history = new RepeatHistory(2, 30.0, 38.0);
    double at =
        new ParetoNbd(PeriodUnit.WEEKS, .55, 10.5, 1.0, 11.6).expectedPurchases(history, 39.0);
    for (double distance : new double[] {1e-15, 1e-12, 1e-9}) {
      double near =
          new ParetoNbd(PeriodUnit.WEEKS, .55, 10.5, 1.0 - distance, 11.6)
              .expectedPurchases(history, 39.0);
      assertThat(near).isCloseTo(at, within(1e-8));
    }
  }

  private static void estimate(
      FitReport<?> report, String name, double value, double standardError) {
    assertThat(report.estimate(name).value())
        .as(name)
        .isCloseTo(value, Percentage.withPercentage(1e-2));
    assertThat(report.estimate(name).standardError())
        .as("se " + name)
        .isCloseTo(standardError, Percentage.withPercentage(0.1));
  }
}
