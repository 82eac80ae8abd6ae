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
 * Figures on which at least two of BTYD 2.4.3, BTYDplus, CLVTools 0.12.1, lifetimes 0.11.3 and the
 * papers agree, for the CDNOW sample in exact weeks.
 */
class BetaGeometricReferenceTest {
  private static final BgNbd BG =
      new BgNbd(PeriodUnit.WEEKS, .24259452, 4.41360196, .79292191, 2.42590639);
  private static final MbgNbd MBG =
      new MbgNbd(PeriodUnit.WEEKS, .52484311, 6.18308489, .89135943, 1.61400245);

  /** The parameters above have eight decimals, so predictions from them have about seven digits. */
  private static final Percentage DIGITS = Percentage.withPercentage(2e-5);

  @Test
  void bgFit_reachesPublishedOptimum_onCdnow() {
    FitReport<BgNbd> report = BgNbd.fit(SharedData.cdnow());
    assertThat(report.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(report.groups()).isEqualTo(1016);
    assertThat(report.logLikelihood()).isCloseTo(-9582.42920667, within(1e-5));
    estimate(report, "r", .24259452, .012557);
    estimate(report, "alpha", 4.41360196, .378224);
    estimate(report, "a", .79292191, .185733);
    estimate(report, "b", 2.42590639, .705407);
  }

  @Test
  void mbgFit_reachesPublishedOptimum_onCdnow() {
    FitReport<MbgNbd> report = MbgNbd.fit(SharedData.cdnow());
    assertThat(report.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(report.logLikelihood()).isCloseTo(-9582.13571555, within(1e-5));
    estimate(report, "r", .52484311, .08327);
    estimate(report, "alpha", 6.18308489, .69562);
    estimate(report, "a", .89135943, .15479);
    estimate(report, "b", 1.61400245, .53749);
  }

  @Test
  void fits_reachOptimaOfRoundedFile() {
    FitReport<BgNbd> bg = BgNbd.fit(SharedData.cdnowRounded());
    assertThat(bg.logLikelihood()).isCloseTo(-9582.42556057, within(1e-5));
    assertThat(bg.model().b()).isCloseTo(2.42575335, Percentage.withPercentage(1e-3));
    FitReport<MbgNbd> mbg = MbgNbd.fit(SharedData.cdnowRounded());
    assertThat(mbg.logLikelihood()).isCloseTo(-9582.13268490, within(1e-5));
    assertThat(mbg.model().b()).isCloseTo(1.61399997, Percentage.withPercentage(1e-3));
  }

  @Test
  void fits_reachOptimaOfSyntheticCustomers() {
    RepeatSummaries customers = SharedData.synthetic();
    FitReport<BgNbd> bg = BgNbd.fit(customers);
    assertThat(bg.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(bg.groups()).isEqualTo(48_807);
    assertThat(bg.logLikelihood()).isCloseTo(-719541.336927, within(1e-5));
    assertThat(bg.model().r()).isCloseTo(.2457259, within(1e-6));
    assertThat(bg.model().b()).isCloseTo(2.5906803, within(1e-5));
    MbgNbd mbg = MbgNbd.fit(customers).model();
    assertThat(mbg.alpha()).isCloseTo(6.285997, Percentage.withPercentage(1e-2));
    assertThat(mbg.b()).isCloseTo(2.537794, Percentage.withPercentage(1e-2));
  }

  @ParameterizedTest
  @CsvSource({
    "2,    30.428571, 38.857143, .72662031, 1.22599447,  .70613848, 1.26275884",
    "1,     1.714286, 38.857143, .21239104,  .20341884,  .17095109,  .18894491",
    "0,     0,        38.857143, 1,          .19479363,  .38972301,  .15396602",
    "7,    29.428571, 38.857143, .64183473, 3.33757152,  .62267989, 3.16716949",
    "26,   30.857143, 31,        .96885444, 20.74890370, .96548465, 19.44660785"
  })
  void predictions_equalPublishedFigures(
      int x,
      double tx,
      double age,
      double bgAlive,
      double bgExpected,
      double mbgAlive,
      double mbgExpected) {
    RepeatHistory history = new RepeatHistory(x, tx, age);
    assertThat(BG.probabilityAlive(history)).isCloseTo(bgAlive, DIGITS);
    assertThat(BG.expectedPurchases(history, 39.0)).isCloseTo(bgExpected, DIGITS);
    assertThat(MBG.probabilityAlive(history)).isCloseTo(mbgAlive, DIGITS);
    assertThat(MBG.expectedPurchases(history, 39.0)).isCloseTo(mbgExpected, DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "4,  .19576491,  .19617054",
    "39, 1.19501006, 1.18227975",
    "52, 1.44401243, 1.41888487",
    "78, 1.85795844, 1.80363041"
  })
  void expectedPurchasesOfNewCustomer_equalPublishedFigures(double weeks, double bg, double mbg) {
    assertThat(BG.expectedPurchases(weeks)).isCloseTo(bg, DIGITS);
    assertThat(MBG.expectedPurchases(weeks)).isCloseTo(mbg, DIGITS);
  }

  @Test
  void expectedPurchases_equalTestValuesOfLifetimes() {
    assertThat(BG.expectedPurchases(1.0 / 7.0)).isCloseTo(.0078, within(1e-4));
    assertThat(BG.expectedPurchases(1.0)).isCloseTo(.0532, within(1e-4));
    assertThat(BG.expectedPurchases(3.0)).isCloseTo(.1506, within(1e-4));
    assertThat(BG.expectedPurchases(31.857)).isCloseTo(1.0405, within(1e-4));
    assertThat(BG.expectedPurchases(78.0)).isCloseTo(1.8576, within(4e-4));
  }

  @ParameterizedTest
  @CsvSource({"0, .57430717", "1, .19919253", "2, .08532292", "3, .04579756", "4, .02763141"})
  void probabilityOfPurchases_equalsPublishedFigures(int n, double expected) {
    assertThat(BG.probabilityOfPurchases(n, 39.0)).isCloseTo(expected, DIGITS);
  }

  @Test
  void totals_equalPublishedFigures_overAllCustomers() {
    RepeatSummaries customers = SharedData.cdnow();
    double bg = 0.0;
    double mbg = 0.0;
    double bgAlive = 0.0;
    double mbgAlive = 0.0;
    double bgAbsolute = 0.0;
    double mbgSquared = 0.0;
    for (int i = 0; i < customers.size(); i++) {
      RepeatHistory history = customers.history(i);
      double byBg = BG.expectedPurchases(history, 39.0);
      double byMbg = MBG.expectedPurchases(history, 39.0);
      bg += byBg;
      mbg += byMbg;
      bgAlive += BG.probabilityAlive(history);
      mbgAlive += MBG.probabilityAlive(history);
      bgAbsolute += Math.abs(byBg - customers.holdout(i));
      mbgSquared += Math.pow(byMbg - customers.holdout(i), 2);
    }
    int n = customers.size();
    assertThat(bg).isCloseTo(1653.40873, within(1e-3));
    assertThat(mbg).isCloseTo(1576.72830, within(1e-3));
    assertThat(bgAlive / n).isCloseTo(.8134398, within(1e-6));
    assertThat(mbgAlive / n).isCloseTo(.4487214, within(1e-6));
    assertThat(bgAbsolute / n).isCloseTo(.785454, within(1e-6));
    assertThat(Math.sqrt(mbgSquared / n)).isCloseTo(1.607183, within(1e-6));
  }

  @Test
  void discountedExpectedPurchases_equalPublishedFigures() {
    RepeatHistory first = new RepeatHistory(2, 30.428571, 38.857143);
    DiscountRate weekly = DiscountRate.continuous(PeriodUnit.WEEKS, .0027);
    assertThat(BG.discountedExpectedPurchases(first, weekly)).isCloseTo(5.156632, within(1e-5));
    assertThat(MBG.discountedExpectedPurchases(first, weekly)).isCloseTo(4.911008, within(1e-5));
    DiscountRate yearly = DiscountRate.perYear(0.10);
    assertThat(BG.discountedExpectedPurchases(first, yearly)).isCloseTo(6.372153, within(1e-5));
    assertThat(MBG.discountedExpectedPurchases(first, yearly)).isCloseTo(5.970131, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "50,   .960851576, 15.9041405",
    "100,  .948467036, 31.2572464",
    "161,  .900586045, 47.7007052",
    "200,  .840864777, 55.2951343",
    "250,  .714916242, 58.7387533",
    "400,  .180375463, 23.6954044",
    "1000, 5.0108e-6,  1.6445006e-3",
    "3000, 2.386e-22,  2.3488572e-19"
  })
  void predictions_stayExact_forVeryManyPurchases(int x, double alive, double expected) {
    RepeatHistory history = new RepeatHistory(x, 98.0, 100.0);
    assertThat(BG.probabilityAlive(history)).isCloseTo(alive, Percentage.withPercentage(2e-2));
    assertThat(BG.expectedPurchases(history, 39.0))
        .isCloseTo(expected, Percentage.withPercentage(2e-4));
  }

  @Test
  void expectedPurchases_isFinite_whereLifetimesReturnsNaN() {
    // CamDavidsonPilon/lifetimes issue 302: a + b - 1 < 0 with x = 0.
    BgNbd model = new BgNbd(PeriodUnit.WEEKS, .11, 2.24, .31, .5);
    assertThat(model.expectedPurchases(new RepeatHistory(0, 0.0, 1.0), 30.0))
        .isCloseTo(.56458862, within(1e-8));
  }

  private static void estimate(
      FitReport<?> report, String name, double value, double standardError) {
    assertThat(report.estimate(name).value())
        .as(name)
        .isCloseTo(value, Percentage.withPercentage(1e-3));
    assertThat(report.estimate(name).standardError())
        .as("se " + name)
        .isCloseTo(standardError, Percentage.withPercentage(0.05));
  }
}
