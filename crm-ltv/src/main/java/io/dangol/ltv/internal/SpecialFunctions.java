package io.dangol.ltv.internal;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Gamma-type functions from Commons Numbers, and the Gauss hypergeometric function that it lacks.
 */
public final class SpecialFunctions {
  /**
   * Above this argument the plain series takes hundreds of terms and the connection formula is
   * faster.
   */
  private static final double SERIES_LIMIT = 0.9;

  private static final double EPSILON = 1e-17;
  private static final int MAX_TERMS = 1_000_000;

  /**
   * Distance of C - A - B from an integer below which the two parts of the connection formula
   * cancel too much.
   */
  private static final double NEAR_INTEGER = 5e-5;

  private static final double NUDGE = 2e-4;

  private SpecialFunctions() {}

  public static double logGamma(double x) {
    return LogGamma.value(x);
  }

  public static double digamma(double x) {
    return Digamma.value(x);
  }

  public static double logBeta(double p, double q) {
    return LogBeta.value(p, q);
  }

  /** The probability that a chi-squared number with one degree of freedom exceeds {@code x}. */
  public static double chiSquaredTail(double x) {
    return Erfc.value(Math.sqrt(0.5 * x));
  }

  /** {@code ln(e^u + e^v)} without overflow. */
  public static double logAddExp(double u, double v) {
    double high = Math.max(u, v);
    return high == Double.NEGATIVE_INFINITY
        ? high
        : high + Math.log1p(Math.exp(Math.min(u, v) - high));
  }

  /**
   * Whether {@link #nearOne} is both needed and accurate for 2F1(a, b; c; z) with {@code y = 1 -
   * z}.
   */
  static boolean connects(double a, double b, double z, double y) {
    return z > SERIES_LIMIT
        && Math.abs(a * b) * y <= 2.0
        && Math.abs((1.0 - a) * (1.0 - b)) * y <= 2.0;
  }

  /** The Gauss hypergeometric function 2F1(a, b; c; 1 - y) for small y, a > 0 and c > a. */
  static double nearOne(double a, double b, double c, double y) {
    double m = c - a - b;
    if (Math.abs(m - Math.rint(m)) < NEAR_INTEGER) {
      // The limit exists but each part has a pole: four-point extrapolation in b, on which the
      // function depends smoothly.
      double inner = connection(a, b + NUDGE, c, y) + connection(a, b - NUDGE, c, y);
      double outer = connection(a, b + 2.0 * NUDGE, c, y) + connection(a, b - 2.0 * NUDGE, c, y);
      return (4.0 * inner - outer) / 6.0;
    }
    return connection(a, b, c, y);
  }

  /** The power series; fine as it stands wherever its terms are of one sign after the first few. */
  static double series(double a, double b, double c, double z) {
    double term = 1.0;
    double sum = 1.0;
    for (int k = 0; k < MAX_TERMS; k++) {
      term *= (a + k) / (c + k) * (b + k) / (k + 1) * z;
      sum += term;
      if (Math.abs(term) <= EPSILON * Math.abs(sum)) {
        break;
      }
    }
    return sum;
  }

  /**
   * The logarithm of the power series for positive a, b, c: rescaled on the way, so that it cannot
   * overflow.
   */
  static double logSeries(double a, double b, double c, double z) {
    double term = 1.0;
    double sum = 1.0;
    double scale = 0.0;
    for (int k = 0; k < MAX_TERMS; k++) {
      double ratio = (a + k) / (c + k) * (b + k) / (k + 1) * z;
      term *= ratio;
      sum += term;
      if (sum > 1e250) {
        term *= 1e-250;
        sum *= 1e-250;
        scale += 250.0 * Math.log(10.0);
      }
      if (term <= EPSILON * sum && ratio < 1.0) {
        break;
      }
    }
    return Math.log(sum) + scale;
  }

  /**
   * DLMF 15.8.4, with the second part transformed by 15.8.1 so that its series keeps the small
   * parameters:
   *
   * <pre>
   * F(a,b;c;z) = G(c)G(m)/(G(c-a)G(c-b)) F(a,b;1-m;y) + G(c)G(-m)/(G(a)G(b)) y^m z^(1-c) F(1-a,1-b;1+m;y),  m = c-a-b, y = 1-z
   * </pre>
   */
  private static double connection(double a, double b, double c, double y) {
    double m = c - a - b;
    double first =
        signOfGamma(m)
            * Math.exp(logAbsGamma(c) + logAbsGamma(m) - logAbsGamma(c - a) - logAbsGamma(c - b));
    first *= signOfGamma(c - b) * series(a, b, 1.0 - m, y);
    if (b <= 0.0 && b == Math.rint(b)) {
      return first;
    }
    double logSecond =
        logAbsGamma(c)
            + logAbsGamma(-m)
            - logAbsGamma(a)
            - logAbsGamma(b)
            + m * Math.log(y)
            + (1.0 - c) * Math.log1p(-y);
    double second =
        signOfGamma(-m)
            * signOfGamma(b)
            * Math.exp(logSecond)
            * series(1.0 - a, 1.0 - b, 1.0 + m, y);
    return first + second;
  }

  private static double logAbsGamma(double x) {
    return x > 0.0
        ? logGamma(x)
        : Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1.0 - x);
  }

  private static double signOfGamma(double x) {
    return x > 0.0 || Math.floorMod((long) Math.floor(x), 2L) == 0L ? 1.0 : -1.0;
  }
}
