package io.dangol.ltv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The process against one-dimensional quadrature over the dropout probability, which shares no
 * formula with it.
 */
class BetaGeometricProcessTest {
  @ParameterizedTest
  @CsvSource({
    "0.2426, 4.41, 0.793, 2.426",
    "2.2426, 43.27, 0.793, 4.426",
    "0.11, 3.24, 0.31, 0.5",
    "1.5, 6.0, 0.3, 0.5",
    "0.8, 6.0, 1.0, 0.9",
    "0.8, 6.0, 1.000001, 2.5",
    "3000.2, 104.4, 0.79, 3002.4",
    "900.0, 450.0, 0.7, 2.0",
    "0.3, 4.0, 2000.0, 9000.0",
    "5.0, 40.0, 3.0, 0.4",
    "0.4, 5.0, 0.02, 0.05",
    "30.0, 3.0, 12.0, 1.5"
  })
  void expectedAndRate_equalQuadrature(double r, double alpha, double a, double b) {
    BetaGeometricProcess process = new BetaGeometricProcess(r, alpha, a, b);
    for (double t : new double[] {0.01, 1.0, 39.0, 500.0, 20_000.0}) {
      double w = t / alpha;
      double rate = r / alpha * beta(a, b, p -> Math.exp(-(r + 1.0) * Math.log1p(p * w)));
      assertThat(process.rate(t))
          .as("rate at " + t)
          .isCloseTo(rate, Percentage.withPercentage(1e-7));
      double expected = beta(a, b, p -> -Math.expm1(-r * Math.log1p(p * w)) / p);
      assertThat(process.expected(t))
          .as("expected at " + t)
          .isCloseTo(expected, Percentage.withPercentage(1e-7));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.2426, 4.41, 0.793, 2.426",
    "2.24, 43.27, 0.793, 4.426",
    "1.5, 6.0, 0.3, 0.5",
    "30, 3, 12, 1.5"
  })
  void probabilities_sumToOne_andGiveTheMean(double r, double alpha, double a, double b) {
    BetaGeometricProcess process = new BetaGeometricProcess(r, alpha, a, b);
    double sum = 0.0;
    double mean = 0.0;
    for (int n = 0; n < 5_000; n++) {
      double p = process.probability(n, 39.0);
      assertThat(p).isBetween(0.0, 1.0);
      sum += p;
      mean += n * p;
    }
    assertThat(sum).isCloseTo(1.0, within(1e-9));
    assertThat(mean).isCloseTo(process.expected(39.0), Percentage.withPercentage(1e-6));
  }

  @Test
  void discounted_approachesUndiscounted_forSmallRatesAndFiniteHorizon() {
    BetaGeometricProcess process = new BetaGeometricProcess(2.24, 43.27, 0.793, 4.426);
    assertThat(process.discounted(1e-9, 100.0))
        .isCloseTo(process.expected(100.0), Percentage.withPercentage(1e-5));
    assertThat(process.discounted(0.002, 1e9))
        .isCloseTo(process.discounted(0.002, Double.POSITIVE_INFINITY), within(1e-12));
    assertThat(process.discounted(0.002, 0.0)).isZero();
  }

  @Test
  void discounted_equalsSimpsonOfCumulativeExpectation() {
    BetaGeometricProcess process = new BetaGeometricProcess(2.24, 43.27, 0.793, 4.426);
    double delta = 0.01;
    double horizon = 200.0;
    // Integration by parts: e^(-dH) CE(H) + d int e^(-dt) CE(t) dt.
    int n = 2_000;
    double h = horizon / n;
    double sum = 0.0;
    for (int i = 0; i <= n; i++) {
      double t = i * h;
      double weight = i == 0 || i == n ? 1.0 : i % 2 == 1 ? 4.0 : 2.0;
      sum += weight * Math.exp(-delta * t) * process.expected(t);
    }
    double expected =
        Math.exp(-delta * horizon) * process.expected(horizon) + delta * sum * h / 3.0;
    assertThat(process.discounted(delta, horizon))
        .isCloseTo(expected, Percentage.withPercentage(1e-8));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 6.0, 30", "2.5, 44.0, 44", "2.5, 44.0, 60", "0.24, 4.4, 400"})
  void everybodyLeavesAtOnce_isTheLimitOfLargeA(double r, double alpha, double power) {
    BetaGeometricProcess process = new BetaGeometricProcess(r, alpha, 0.9 * Math.exp(power), 1.6);
    for (double t : new double[] {0.01, 39.0, 20_000.0}) {
      // All p are 1, so that the mean of (1 + p w)^-k is (1 + w)^-k.
      assertThat(process.rate(t))
          .isCloseTo(
              r / alpha * Math.pow(1.0 + t / alpha, -r - 1.0), Percentage.withPercentage(1e-7));
      assertThat(process.expected(t))
          .isCloseTo(1.0 - Math.pow(1.0 + t / alpha, -r), Percentage.withPercentage(1e-7));
    }
  }

  /** The mean of a function of p over Beta(a, b), by the trapezoidal rule in the logit of p. */
  private static double beta(double a, double b, DoubleUnaryOperator f) {
    double logBeta = SpecialFunctions.logBeta(a, b);
    double step = 0.01;
    double sum = 0.0;
    for (double y = -3000.0; y < 800.0; y += step) {
      double logP = -Math.log1p(Math.exp(-y));
      double logQ = -Math.log1p(Math.exp(y));
      if (y < -700.0) {
        logP = y;
      }
      if (y > 700.0) {
        logQ = -y;
      }
      // The functions tend to a limit as p tends to 0.
      double p = Math.max(1e-300, Math.exp(logP));
      double weight = Math.exp(a * logP + b * logQ - logBeta);
      if (weight > 0.0) {
        sum += weight * f.applyAsDouble(p);
      }
    }
    return sum * step;
  }
}
