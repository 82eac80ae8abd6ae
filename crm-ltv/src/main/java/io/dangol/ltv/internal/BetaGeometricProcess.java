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

  /** Halvings of a bracket of 1,600 after which double precision has no number in between. */
  private static final int BISECTIONS = 64;

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
    Peak peak = peak(k, w);
    // A third of the peak's width; where (1 + p w)^-k is steep the strip narrows, which a
    // quarter allows for.
    double step = Math.min(0.25, 1.0 / (3.0 * Math.sqrt(Math.max(peak.curvature(), 1e-6))));
    double sum = 1.0 + tail(peak, -step, a, w * k + b) + tail(peak, step, b, a + k);
    return a * Peak.logComplement(peak.q(), peak.p())
        + b * Peak.logComplement(peak.p(), peak.q())
        - k * Math.log1p(w * peak.p())
        + Math.log(sum * step)
        - SpecialFunctions.logBeta(a, b);
  }

  private Peak peak(double k, double w) {
    double low = -800.0;
    double high = 800.0;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (low + high);
      double p = 1.0 / (1.0 + Math.exp(-middle));
      double q = 1.0 / (1.0 + Math.exp(middle));
      if (q * (a - k * w * p / (1.0 + p * w)) - b * p > 0.0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // At 800 one of the two would be 0, and its logarithm infinite.
    double logit = Math.max(-700.0, Math.min(700.0, low));
    return new Peak(
        logit, 1.0 / (1.0 + Math.exp(-logit)), 1.0 / (1.0 + Math.exp(logit)), a, b, k, w);
  }

  /**
   * The peak of p^a q^b (1 + p w)^-k over the logit of p. Weights are taken relative to it, from
   * the distance: the difference of two logarithms of size a would have lost its digits.
   */
  private record Peak(double logit, double p, double q, double a, double b, double k, double w) {

    /** The second derivative where the first is 0, without its sign: a sum of positive parts. */
    double curvature() {
      double spread = 1.0 + w * p;
      return b * p + k * (w * p / spread) * q * (q / spread);
    }

    double logWeight(double distance) {
      double logP = -logMixture(p, q, -distance);
      double logQ = -logMixture(q, p, distance);
      double slower = 1.0 / (1.0 + w * p);
      return a * logP + b * logQ - k * logMixture(slower, w * p * slower, logP);
    }

    /** {@code ln(1 - p)} with all digits, also where {@code q} has been rounded to 1. */
    static double logComplement(double p, double q) {
      return p < 0.5 ? Math.log1p(-p) : Math.log(q);
    }

    /** {@code ln(rest + share e^x)} for two shares that add up to 1. */
    private static double logMixture(double rest, double share, double x) {
      double change = share * Math.expm1(x);
      if (Math.abs(change) < 0.5) {
        return Math.log1p(change);
      }
      return SpecialFunctions.logAddExp(Math.log(rest), Math.log(share) + x);
    }
  }

  /**
   * One side of the sum; beyond 45 + ln(steepness) from 0 its terms are geometric with exponent
   * {@code power}, to the last digit.
   */
  private static double tail(Peak peak, double step, double power, double steepness) {
    double geometric = 45.0 + Math.log1p(steepness);
    double sum = 0.0;
    // The side ends at the latest at the geometric part, which lies within about 800 of the peak.
    for (long i = 1; ; i++) {
      double distance = i * step;
      double term = Math.exp(peak.logWeight(distance));
      sum += term;
      // Also ends the sum where it is not a number.
      if (!(term >= 1e-18 * (1.0 + sum))) {
        return sum;
      }
      if (Math.signum(step) * (peak.logit() + distance) > geometric) {
        return sum + term / Math.expm1(power * Math.abs(step));
      }
    }
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
