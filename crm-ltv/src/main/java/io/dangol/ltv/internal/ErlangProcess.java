package io.dangol.ltv.internal;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * A customer alive now, in phase j of k with known probabilities, whose phases pass at a rate drawn
 * from Gamma(shape + j, alpha) and who leaves after each purchase with a probability drawn from
 * Beta(a, b): the mean of {@link ErlangFuture} over the phase.
 */
record ErlangProcess(
    ErlangPhases phases, ErlangFuture future, double shape, double alpha, double a, double b)
    implements PurchaseProcess {

  @Override
  public double survival(double t) {
    return phases.mean(future.survival(alpha, t));
  }

  @Override
  public double expected(double t) {
    return phases.mean(future.expected(alpha, t));
  }

  @Override
  public double discounted(double delta, double horizon) {
    return phases.mean(future.discounted(alpha, delta, horizon));
  }

  @Override
  public double probability(int n, double t) {
    if (t <= 0.0) {
      return n == 0 ? 1.0 : 0.0;
    }
    int k = future.phases();
    double z = t / (alpha + t);
    double stay = Math.exp(SpecialFunctions.logBeta(a, b + n) - SpecialFunctions.logBeta(a, b));
    double leave =
        n == 0
            ? 0.0
            : Math.exp(
                SpecialFunctions.logBeta(a + 1.0, b + n - 1.0) - SpecialFunctions.logBeta(a, b));
    double sum = 0.0;
    for (int j = 0; j < k; j++) {
      double exactly = 0.0;
      for (int passed = Math.max(0, n * k - j); passed < (n + 1) * k - j; passed++) {
        exactly += Math.exp(BetaGeometricProcess.logNegativeBinomial(shape + j, alpha, passed, t));
      }
      double atLeast = n == 0 ? 0.0 : RegularizedBeta.value(z, n * k - j, shape + j);
      sum += phases.weight(j) * (stay * exactly + leave * atLeast);
    }
    return Math.min(1.0, sum);
  }
}
