package io.dangol.ltv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The odds of having left against a sum of many short panels in the time of dropout itself. */
class ParetoQuadratureTest {
  @ParameterizedTest
  @CsvSource({
    "0.55, 10.58, 0.606, 11.67, 0, 38.86",
    "2.55, 10.58, 0.606, 11.67, 30.4, 38.86",
    "1.55, 10.58, 0.606, 11.67, 1.71, 38.86",
    "30.5, 1000, 0.6, 1, 1, 500",
    "30.5, 1, 0.6, 1000, 1, 500",
    "0.3, 0.02, 5, 900, 0, 77",
    "4.1, 4.1, 168.32, 20346.197, 35.2857, 40",
    "3000.5, 10.58, 0.606, 11.67, 1, 100",
    "3000.5, 10.58, 0.606, 11.67, 1, 500",
    "12.5, 10.58, 0.606, 11.67, 20, 20.000001",
    "6.0, 3.0, 2.0, 3.0, 0, 25",
    "15.0, 30.0, 1.0, 20.0, 4, 50"
  })
  void oddsOfHavingLeft_equalFineQuadrature(
      double shape, double alpha, double s, double beta, double tx, double age) {
    double reference = shape * Math.log(alpha + age) + s * Math.log(beta + age);
    double sum = 0.0;
    int panels = 4_000;
    for (int k = 0; k < panels; k++) {
      // Panels grow geometrically from t_x, where the integrand is steepest.
      double from = tx + (age - tx) * edge(k, panels);
      double to = tx + (age - tx) * edge(k + 1, panels);
      sum +=
          GaussLegendre.rule10()
              .integrate(
                  u ->
                      s
                          * Math.exp(
                              reference
                                  - shape * Math.log(alpha + u)
                                  - (s + 1.0) * Math.log(beta + u)),
                  from,
                  to,
                  Double.MAX_VALUE);
    }
    double odds = Math.exp(ParetoLikelihood.logOddsLeft(shape, alpha, s, beta, tx, age));
    assertThat(odds).isCloseTo(sum, Percentage.withPercentage(1e-8));
  }

  private static double edge(int k, int panels) {
    return Math.expm1(12.0 * k / panels) / Math.expm1(12.0);
  }
}
