package io.dangol.ltv.internal;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * A customer alive now who buys at a rate drawn from Gamma(shape r, rate alpha) and leaves after
 * each purchase with a probability drawn from Beta(a, b).
 *
 * <p>BG/NBD and MBG/NBD are both this process once a customer is known to be alive, with (r + x,
 * alpha + T, a, b + x) and (r + x, alpha + T, a, b + x + 1): given survival the purchase rate and
 * the dropout probability are still independent. The rate of purchases at time t is
 *
 * <pre>
 * E[lambda e^(-p lambda t)] = r/alpha F(r+1, a; a+b; -w),  w = t/alpha
 * </pre>
 *
 * which has no pole at a = 1, unlike the closed form of its integral.
 */
record BetaGeometricProcess(double r, double alpha, double a, double b) implements RateProcess {
  /** Longer series are slower than quadrature. */
  private static final double MOST_TERMS = 5_000.0;

  @Override
  public double rate(double t) {
    return r / alpha * mean(r + 1.0, t / alpha);
  }

  @Override
  public double survival(double t) {
    return mean(r, t / alpha);
  }

  /** The mean of (1 + p w)^-k over Beta(a, b), which is F(k, a; a+b; -w). */
  private double mean(double k, double w) {
    double y = 1.0 / (1.0 + w);
    double z = w * y;
    double small = a + b - k;
    if (SpecialFunctions.connects(a, small, z, y)) {
      return Math.exp(-a * Math.log1p(w)) * SpecialFunctions.nearOne(a, small, a + b, y);
    }
    // Pfaff's transformation, DLMF 15.8.1: both forms have positive terms only, and very different
    // numbers of them.
    double first = small >= 0.0 ? terms(a, small, y) : Double.POSITIVE_INFINITY;
    double second = terms(k, b, y);
    double log;
    if (Math.min(first, second) > MOST_TERMS) {
      log = logMean(k, w);
    } else if (first <= second) {
      log = SpecialFunctions.logSeries(a, small, a + b, z) - a * Math.log1p(w);
    } else {
      log = SpecialFunctions.logSeries(k, b, a + b, z) - k * Math.log1p(w);
    }
    return Math.exp(log);
  }

  /** About how many terms the series 2F1(p, q; a+b; 1-y) needs. */
  private double terms(double p, double q, double y) {
    return (40.0 + p * q / (a + b)) / y;
  }

  /**
   * The logarithm of the mean of (1 + p w)^-k over Beta(a, b), by the trapezoidal rule in the logit
   * of p. The integrand has one peak and is analytic in a strip of half-width pi, so the rule
   * converges geometrically.
   */
  private double logMean(double k, double w) {
    double low = -800.0;
    double high = 800.0;
    while (high - low > 1e-9) {
      double middle = 0.5 * (low + high);
      double p = 1.0 / (1.0 + Math.exp(-middle));
      double slope = (1.0 - p) * (a - k * w * p / (1.0 + p * w)) - b * p;
      if (slope > 0.0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double peak = logWeight(low, k, w);
    double curvature = 2.0 * peak - logWeight(low - 1e-3, k, w) - logWeight(low + 1e-3, k, w);
    // A third of the peak's width; where (1 + p w)^-k is steep the strip narrows, which a
    // quarter allows for.
    double step = Math.min(0.25, 1e-3 / (3.0 * Math.sqrt(Math.max(curvature, 1e-12))));
    double sum =
        1.0 + tail(low, -step, k, w, peak, a, w * k + b) + tail(low, step, k, w, peak, b, a + k);
    return peak + Math.log(sum * step) - SpecialFunctions.logBeta(a, b);
  }

  /**
   * One side of the sum; beyond 45 + ln(steepness) from 0 its terms are geometric with exponent
   * {@code power}, to the last digit.
   */
  private double tail(
      double start, double step, double k, double w, double peak, double power, double steepness) {
    double geometric = 45.0 + Math.log1p(steepness);
    double sum = 0.0;
    double logit = start;
    while (true) {
      logit += step;
      double term = Math.exp(logWeight(logit, k, w) - peak);
      sum += term;
      if (term < 1e-18 * (1.0 + sum)) {
        return sum;
      }
      if (Math.signum(step) * logit > geometric) {
        return sum + term / Math.expm1(power * Math.abs(step));
      }
    }
  }

  private double logWeight(double logit, double k, double w) {
    double logP = logit < 0.0 ? logit - Math.log1p(Math.exp(logit)) : -Math.log1p(Math.exp(-logit));
    double logQ =
        logit < 0.0 ? -Math.log1p(Math.exp(logit)) : -logit - Math.log1p(Math.exp(-logit));
    return a * logP + b * logQ - k * Math.log1p(w * Math.exp(logP));
  }

  @Override
  public double timeScale() {
    return alpha / Math.max(1.0, (r + 1.0) / b);
  }

  @Override
  public double probability(int n, double t) {
    if (t <= 0.0) {
      return n == 0 ? 1.0 : 0.0;
    }
    // Fader, Hardie & Lee (2005), eq. (8); the bracket of its second term is the upper tail of a
    // negative binomial, so an
    // incomplete beta function: no difference of nearly equal sums.
    double logAlive = SpecialFunctions.logBeta(a, b + n) - SpecialFunctions.logBeta(a, b);
    double alive = Math.exp(logAlive + logNegativeBinomial(r, alpha, n, t));
    if (n == 0) {
      return alive;
    }
    double logLeft =
        SpecialFunctions.logBeta(a + 1.0, b + n - 1.0) - SpecialFunctions.logBeta(a, b);
    return alive + Math.exp(logLeft) * RegularizedBeta.value(t / (alpha + t), n, r);
  }

  /** The logarithm of the probability of n purchases by a customer who never leaves. */
  static double logNegativeBinomial(double r, double alpha, int n, double t) {
    double w = t / alpha;
    double tail = n == 0 ? 0.0 : n * Math.log(w / (1.0 + w));
    return SpecialFunctions.logGamma(r + n)
        - SpecialFunctions.logGamma(r)
        - SpecialFunctions.logGamma(n + 1.0)
        - r * Math.log1p(w)
        + tail;
  }
}
