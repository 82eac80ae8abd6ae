package io.dangol.ltv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The three forms against one-dimensional quadrature over the phase rate, inside of which purchases
 * are counted one by one: no roots of unity, no negative binomial, no geometric series.
 */
class ErlangFutureTest {
  private static final Percentage DIGITS = Percentage.withPercentage(1e-7);

  /** k, shape, alpha, a, b. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.2426, 4.41, 0.793, 2.426",
    "2, 1.2, 2.0, 0.8, 3.5",
    "2, 0.25, 2.0, 0.79, 0.3",
    "3, 13.2, 28.0, 0.8, 7.5",
    "3, 0.5, 2.0, 1.0, 1.3",
    "3, 91.2, 28.0, 0.05, 33.5",
    "5, 61.0, 9.0, 12.0, 30.0",
    "12, 0.3, 1.0, 0.9, 2.5",
    "12, 361.0, 50.0, 0.9, 32.5"
  })
  void expectedAndSurvival_equalQuadrature(int k, double shape, double alpha, double a, double b) {
    ErlangFuture future = new ErlangFuture(k, shape, a, b);
    for (double t : new double[] {0.5, 39.0, 20.0 * alpha, 120.0 * alpha}) {
      double[] expected = future.expected(alpha, t);
      double[] alive = future.survival(alpha, t);
      int most = (int) ((shape + k + 80.0 + 15.0 * Math.sqrt(shape + k)) * t / alpha) / k + 60;
      double[] stay = stay(a, b, most);
      double[] bought = new double[most];
      for (int i = 1; i < most; i++) {
        bought[i] = bought[i - 1] + stay[i - 1];
      }
      for (int j : new int[] {0, k - 1}) {
        int phase = j;
        assertThat(expected[j])
            .as("expected until " + t + " from phase " + j)
            .isCloseTo(
                gamma(shape + j, rate -> poisson(rate * t / alpha, phase, k, bought)), DIGITS);
        assertThat(alive[j])
            .as("alive at " + t + " from phase " + j)
            .satisfies(
                actual -> {
                  double truth = gamma(shape + phase, l -> poisson(l * t / alpha, phase, k, stay));
                  // Nobody is left in far tails: 1e-15 of everybody is nobody.
                  assertThat(actual).isCloseTo(truth, within(1e-9 * truth + 1e-15));
                });
      }
    }
  }

  /** k, shape, alpha, a, b, discount rate. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.2426, 4.41, 0.793, 2.426, 0.0018",
    "2, 1.2, 2.0, 0.8, 3.5, 0.0018",
    "2, 0.25, 2.0, 0.79, 0.3, 0.01",
    "3, 13.2, 28.0, 0.8, 7.5, 0.0018",
    "3, 0.5, 200.0, 1.0, 1.3, 0.00026",
    "3, 91.2, 28.0, 0.05, 33.5, 0.01",
    "5, 61.0, 9.0, 12.0, 30.0, 0.0018",
    "12, 361.0, 50.0, 0.9, 32.5, 0.02",
    "2, 1501.0, 8.0, 0.8, 502.0, 0.5",
    "3, 0.2, 2.0, 0.8, 2.0, 5.0"
  })
  void discountedForEver_equalsSumOverPurchases(
      int k, double shape, double alpha, double a, double b, double delta) {
    double[] result =
        new ErlangFuture(k, shape, a, b).discounted(alpha, delta, Double.POSITIVE_INFINITY);
    double[] stay = stay(a, b, 3_000_000);
    for (int j : new int[] {0, k - 1}) {
      int phase = j;
      double sum =
          gamma(
              shape + j,
              rate -> {
                double logU = -Math.log1p(delta * alpha / rate);
                double v = Math.exp(k * logU);
                double power = Math.exp((k - phase) * logU);
                double total = 0.0;
                for (int i = 0; i < stay.length && power > 1e-14; i++) {
                  total += stay[i] * power;
                  power *= v;
                }
                return total;
              });
      assertThat(result[j]).as("phase " + j).isCloseTo(sum, DIGITS);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1.2, 2.0, 0.8, 3.5", "3, 13.2, 28.0, 0.8, 7.5", "12, 0.3, 1.0, 0.9, 2.5"})
  void discountedWithinHorizon_equalsSumOverShortIntervals(
      int k, double shape, double alpha, double a, double b) {
    ErlangFuture future = new ErlangFuture(k, shape, a, b);
    for (double delta : new double[] {0.002, 0.3, -0.01}) {
      double horizon = 52.0;
      int steps = 20_000;
      double sum = 0.0;
      double before = 0.0;
      for (int i = 1; i <= steps; i++) {
        double now = future.expected(alpha, horizon * i / steps)[k - 1];
        sum += (now - before) * Math.exp(-delta * horizon * (i - 0.5) / steps);
        before = now;
      }
      assertThat(future.discounted(alpha, delta, horizon)[k - 1])
          .isCloseTo(sum, Percentage.withPercentage(2e-4));
    }
    double far = future.discounted(alpha, 0.05, 880.0)[0];
    assertThat(far).isCloseTo(future.discounted(alpha, 0.05, Double.POSITIVE_INFINITY)[0], DIGITS);
  }

  @Test
  void sumAndIntegral_agree_whereBothAreUsed() {
    // The number of terms, and so the form, changes with t along this path.
    ErlangFuture future = new ErlangFuture(3, 7.2, 0.8, 4.5);
    double last = 0.0;
    double slope = 0.0;
    for (double t = 300.0; t < 600.0; t += 1.0) {
      double now = future.expected(5.0, t)[1];
      if (slope > 0.0) {
        assertThat(now - last).isCloseTo(slope, Percentage.withPercentage(0.5));
      }
      slope = last > 0.0 ? now - last : 0.0;
      last = now;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1e-6, 1e-6, 1e-6, 1e-6",
    "3, 1e6, 1e6, 1e6, 1e6",
    "12, 1e-6, 1e6, 1e-6, 1e6",
    "2, 1e6, 1e-6, 1e6, 1e-6",
    "3, 1501.0, 0.2, 0.8, 503.0",
    "100, 1e-3, 4.0, 0.8, 2.0"
  })
  void answers_areFinite_atTheBoundsOfAFit(int k, double shape, double alpha, double a, double b) {
    ErlangFuture future = new ErlangFuture(k, shape, a, b);
    for (double t : new double[] {0.0, 1e-3, 52.0, 1e4}) {
      double[] expected = future.expected(alpha, t);
      double[] alive = future.survival(alpha, t);
      double[] discounted = future.discounted(alpha, 0.002, t);
      for (int j = 0; j < k; j++) {
        assertThat(expected[j]).as("t " + t).isFinite().isGreaterThanOrEqualTo(0.0);
        assertThat(alive[j]).as("t " + t).isBetween(0.0, 1.0 + 1e-9);
        assertThat(discounted[j])
            .as("t " + t)
            .isBetween(-1e-12, expected[j] * (1.0 + 1e-9) + 1e-12);
      }
    }
    for (double value : future.discounted(alpha, 0.002, Double.POSITIVE_INFINITY)) {
      assertThat(value).isFinite().isNotNegative();
    }
  }

  /** E[(1-p)^i] over Beta(a, b). */
  private static double[] stay(double a, double b, int n) {
    double[] stay = new double[n];
    stay[0] = 1.0;
    for (int i = 1; i < n; i++) {
      stay[i] = stay[i - 1] * (b + i - 1) / (a + b + i - 1);
    }
    return stay;
  }

  /** The mean of values[(phase + N) / k] over a Poisson number N. */
  private static double poisson(double mean, int phase, int k, double[] values) {
    int mode = (int) mean;
    double atMode = Math.exp(mode * Math.log(Math.max(mean, 1e-300)) - mean - logFactorial(mode));
    double sum = 0.0;
    double term = atMode;
    for (int n = mode; n >= 0 && term > 1e-20; n--) {
      sum += term * values[(phase + n) / k];
      term *= n / mean;
    }
    term = atMode * mean / (mode + 1);
    for (int n = mode + 1; term > 1e-20; n++) {
      sum += term * values[(phase + n) / k];
      term *= mean / (n + 1);
    }
    return sum;
  }

  private static double logFactorial(int n) {
    return n == 0 ? 0.0 : SpecialFunctions.logGamma(n + 1.0);
  }

  /** The mean of a function over Gamma(shape, 1), by short panels in the logarithm. */
  private static double gamma(double shape, DoubleUnaryOperator function) {
    double norm = SpecialFunctions.logGamma(shape);
    double peak = Math.log(shape);
    double low = peak - Math.min(700.0, 36.0 / shape + 9.0 / Math.sqrt(shape));
    double high = Math.log(shape + 40.0 + 10.0 * Math.sqrt(shape));
    return GaussLegendre.rule20()
        .integrate(
            y -> Math.exp(shape * y - Math.exp(y) - norm) * function.applyAsDouble(Math.exp(y)),
            low,
            high,
            Math.min(0.7, 2.0 / Math.sqrt(shape)));
  }
}
