package io.dangol.ltv.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.SharedData;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The donations of Fader, Hardie and Shang (2010): 11,104 donors, six years; BTYD and lifetimes
 * agree with the paper.
 */
class BgBbReferenceTest {
  private static final BgBb DONATIONS = new BgBb(1.20352234, .74971635, .65671826, 2.78344258);

  @Test
  void fit_reachesPublishedOptimum_onDonations() {
    FitReport<BgBb> report = BgBb.fit(donations());
    assertThat(report.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(report.customers()).isEqualTo(11_104.0);
    assertThat(report.logLikelihood()).isCloseTo(-33225.58127435, within(1e-5));
    estimate(report, "alpha", 1.20352234, .0694);
    estimate(report, "beta", .74971635, .0294);
    estimate(report, "gamma", .65671826, .0511);
    estimate(report, "delta", 2.78344258, .3208);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 6, 1.0,       .93043357, 3.75254419",
    "5, 5, .56100235, .52197542, 1.81294211",
    "3, 3, .10210970, .09500629, .22359458",
    "1, 1, .07465531, .06946181, .08569571",
    "0, 0, .11621817, .10813329, .07286334"
  })
  void predictions_equalPublishedFigures(
      int x, int tx, double alive, double aliveNext, double expected) {
    OpportunityHistory history = new OpportunityHistory(x, tx, 6);
    assertThat(DONATIONS.probabilityAlive(history)).isCloseTo(alive, within(1e-7));
    assertThat(DONATIONS.probabilityAliveAtNext(history)).isCloseTo(aliveNext, within(1e-7));
    assertThat(DONATIONS.expectedPurchases(history, 5)).isCloseTo(expected, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "0, .311138502",
    "1, .170087750",
    "2, .121477158",
    "3, .100268241",
    "4, .091671687",
    "5, .092504146",
    "6, .112852516"
  })
  void probabilityOfPurchases_equalsPublishedFigures(int n, double expected) {
    assertThat(DONATIONS.probabilityOfPurchases(n, 6)).isCloseTo(expected, within(1e-7));
  }

  @Test
  void expectedDonors_equalThoseOfThePaper() {
    assertThat(11_104.0 * DONATIONS.probabilityOfPurchases(0, 6)).isCloseTo(3454.9, within(0.05));
    assertThat(11_104.0 * DONATIONS.probabilityOfPurchases(6, 6)).isCloseTo(1253.1, within(0.05));
  }

  @Test
  void expectedAndDiscounted_equalPublishedFigures() {
    assertThat(DONATIONS.expectedPurchases(6)).isCloseTo(2.220169363, within(1e-7));
    DiscountRate rate = DiscountRate.perYear(0.10);
    assertThat(
            DONATIONS.discountedExpectedPurchases(
                new OpportunityHistory(6, 6, 6), rate, PeriodUnit.YEARS))
        .isCloseTo(5.909894, within(1e-5));
    assertThat(
            DONATIONS.discountedExpectedPurchases(
                new OpportunityHistory(5, 5, 6), rate, PeriodUnit.YEARS))
        .isCloseTo(2.855209, within(1e-5));
    assertThat(
            DONATIONS.discountedExpectedPurchases(
                new OpportunityHistory(0, 0, 6), rate, PeriodUnit.YEARS))
        .isCloseTo(.114753, within(1e-6));
  }

  @Test
  void discountedPurchases_withinAHorizon_approachTheEndlessOnes() {
    DiscountRate rate = DiscountRate.perYear(0.10);
    OpportunityHistory history = new OpportunityHistory(5, 5, 6);
    assertThat(DONATIONS.discountedExpectedPurchases(history, rate, PeriodUnit.YEARS, 500))
        .isCloseTo(2.855209, within(1e-5));
    assertThat(
            DONATIONS.discountedExpectedPurchases(history, DiscountRate.NONE, PeriodUnit.YEARS, 5))
        .isCloseTo(1.81294211, within(1e-6));
    assertThat(DONATIONS.discountedExpectedPurchases(DiscountRate.NONE, PeriodUnit.YEARS, 6))
        .isCloseTo(2.220169363, within(1e-7));
    assertThat(DONATIONS.discountedExpectedPurchases(rate, PeriodUnit.YEARS))
        .isCloseTo(
            DONATIONS.discountedExpectedPurchases(rate, PeriodUnit.YEARS, 500), within(1e-10));
    assertThat(DONATIONS.discountedExpectedPurchases(rate, PeriodUnit.YEARS, 0)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DONATIONS.discountedExpectedPurchases(rate, PeriodUnit.YEARS, -1));
  }

  @Test
  void probabilityAliveLater_followsFromDropout() {
    OpportunityHistory history = new OpportunityHistory(5, 5, 6);
    assertThat(DONATIONS.probabilityAlive(history, 0))
        .isEqualTo(DONATIONS.probabilityAlive(history));
    assertThat(DONATIONS.probabilityAlive(history, 1)).isCloseTo(.52197542, within(1e-7));
    // Purchases come from those still alive, at the rate learnt from the history.
    double rate = (1.20352234 + 5) / (1.20352234 + .74971635 + 6);
    double expected = 0.0;
    for (int later = 1; later <= 5; later++) {
      expected += rate * DONATIONS.probabilityAlive(history, later);
    }
    assertThat(expected).isCloseTo(1.81294211, within(1e-6));
    assertThatIllegalArgumentException().isThrownBy(() -> DONATIONS.probabilityAlive(history, -1));
  }

  @Test
  void totalOfFiveYears_equalsPublishedFigure() {
    OpportunitySummaries customers = donations();
    double total = 0.0;
    for (int i = 0; i < customers.size(); i++) {
      total += customers.weight(i) * DONATIONS.expectedPurchases(customers.history(i), 5);
    }
    assertThat(total).isCloseTo(12_884.157, within(1e-2));
    assertThat(DONATIONS.expectedPurchases(customers, 5)).isCloseTo(total, within(1e-8));
  }

  @Test
  void conditionalProbabilities_sumToOne_andGiveTheMean() {
    OpportunityHistory history = new OpportunityHistory(3, 4, 6);
    double sum = 0.0;
    double mean = 0.0;
    for (int n = 0; n <= 5; n++) {
      double p = DONATIONS.probabilityOfPurchases(history, n, 5);
      sum += p;
      mean += n * p;
    }
    assertThat(sum).isCloseTo(1.0, within(1e-12));
    assertThat(mean).isCloseTo(DONATIONS.expectedPurchases(history, 5), within(1e-12));
  }

  @Test
  void badRows_areAllListed() {
    assertThatExceptionOfType(InvalidSummariesException.class)
        .isThrownBy(
            () ->
                OpportunitySummaries.of(
                    new int[] {3, 0, 1},
                    new int[] {2, 1, 1},
                    new int[] {6, 6, 6},
                    new double[] {1, 1, -1}))
        .satisfies(e -> assertThat(e.problems()).hasSize(3));
  }

  private static OpportunitySummaries donations() {
    List<String[]> rows = SharedData.rows("donations_lifetimes.csv");
    return OpportunitySummaries.of(
        SharedData.ints(rows, 0),
        SharedData.ints(rows, 1),
        SharedData.ints(rows, 2),
        SharedData.doubles(rows, 3));
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
