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
record BetaGeometricProcess(double r, double alpha, double a, double b) implements PurchaseProcess {

  @Override
  public double rate(double t) {
    double w = t / alpha;
    double y = 1.0 / (1.0 + w);
    double z = w * y;
    double small = a + b - r - 1.0;
    // Pfaff's transformation, DLMF 15.8.1: either way the series has terms of one sign.
    if (small > -1.0 || (z > 0.9 && Math.abs(a * small) * y < 2.0)) {
      return r
          / alpha
          * Math.exp(-a * Math.log1p(w))
          * SpecialFunctions.hypergeometric(a, small, a + b, z, y);
    }
    return r
        / alpha
        * Math.exp(SpecialFunctions.logSeries(r + 1.0, b, a + b, z) - (r + 1.0) * Math.log1p(w));
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
