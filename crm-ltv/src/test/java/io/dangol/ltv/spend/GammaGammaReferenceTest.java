package io.dangol.ltv.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.SharedData;
import io.dangol.ltv.fit.Exclusion;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures of BTYD and CLVTools for the CDNOW sample; the ridge between p and v limits parameters to
 * about four digits.
 */
class GammaGammaReferenceTest {
  private static final GammaGamma CDNOW = new GammaGamma(6.24957, 3.74422, 15.44352);

  @Test
  void fit_reachesPublishedOptimum_onCdnow() {
    FitReport<GammaGamma> report = GammaGamma.fit(SharedData.cdnow());
    assertThat(report.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(report.logLikelihood()).isCloseTo(-4055.91769480, within(1e-5));
    assertThat(report.customers()).isEqualTo(946.0);
    assertThat(report.excluded()).containsEntry(Exclusion.NO_REPEAT_PURCHASE, 1411);
    estimate(report, "p", 6.24957, 1.190);
    estimate(report, "q", 3.74422, .2901);
    estimate(report, "v", 15.44352, 4.159);
    assertThat(report.notes()).first().asString().contains("Pearson 0.1139");
  }

  @Test
  void fit_doesNotDependOnCurrency() {
    var customers = SharedData.cdnow();
    double[] won = new double[customers.size()];
    for (int i = 0; i < won.length; i++) {
      won[i] = customers.meanSpend(i) * 1_000.0;
    }
    GammaGamma dollars = GammaGamma.fit(customers).model();
    GammaGamma inWon = GammaGamma.fit(customers.withMeanSpend(won)).model();
    assertThat(inWon.p()).isCloseTo(dollars.p(), Percentage.withPercentage(1e-6));
    assertThat(inWon.v()).isCloseTo(1_000.0 * dollars.v(), Percentage.withPercentage(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "2,  22.345,     24.65391827",
    "1,  11.77,      18.91001735",
    "0,  0,          35.17037118",
    "7,  73.7414286, 71.46470618",
    "26, 39.97,      39.89028681",
    "2,  40,         39.1305",
    "1,  35,         35.0520",
    "5,  35,         35.0138"
  })
  void expectedSpend_equalsPublishedFigures(int purchases, double meanSpend, double expected) {
    assertThat(CDNOW.expectedSpend(purchases, meanSpend))
        .isCloseTo(expected, Percentage.withPercentage(1e-3));
  }

  @Test
  void correlation_equalsPublishedFigure() {
    assertThat(SpendCorrelation.of(SharedData.cdnow()).pearson())
        .isCloseTo(.11388792, within(1e-8));
  }

  private static void estimate(
      FitReport<?> report, String name, double value, double standardError) {
    assertThat(report.estimate(name).value())
        .as(name)
        .isCloseTo(value, Percentage.withPercentage(2e-2));
    assertThat(report.estimate(name).standardError())
        .as("se " + name)
        .isCloseTo(standardError, Percentage.withPercentage(0.1));
  }
}
