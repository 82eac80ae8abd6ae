package io.dangol.ltv.internal;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * A customer alive now, in phase j of k with known probabilities, whose phases pass at a rate drawn
 * from Gamma(shape + j, alpha) and who leaves after each purchase with a probability drawn from
 * Beta(a, b). With N phases passed by time t, a negative binomial number, there were floor((j + N)
 * / k) purchases as long as the customer stayed; all predictions are sums over N with positive
 * terms.
 */
record ErlangProcess(ErlangPhases phases, int k, double shape, double alpha, double a, double b)
    implements PurchaseProcess {
  private static final double EPSILON = 1e-17;
  private static final int MOST_TERMS = 2_000_000;

  @Override
  public double rate(double t) {
    double sum = 0.0;
    for (int j = 0; j < k; j++) {
      double phaseShape = shape + j;
      Staying staying = new Staying();
      int phase = j;
      sum +=
          phases.weight(j)
              * mean(
                  phaseShape,
                  t,
                  // The next phase completes purchase number i.
                  n ->
                      (phase + n + 1) % k == 0
                          ? staying.at((phase + n + 1) / k - 1) * (phaseShape + n)
                          : 0.0)
              / (alpha + t);
    }
    return sum;
  }

  @Override
  public double survival(double t) {
    double sum = 0.0;
    for (int j = 0; j < k; j++) {
      Staying staying = new Staying();
      int phase = j;
      sum += phases.weight(j) * mean(shape + j, t, n -> staying.at((phase + n) / k));
    }
    return sum;
  }

  @Override
  public double expected(double t) {
    double sum = 0.0;
    for (int j = 0; j < k; j++) {
      Staying staying = new Staying();
      int phase = j;
      sum += phases.weight(j) * mean(shape + j, t, n -> staying.sumBefore((phase + n) / k));
    }
    return sum;
  }

  @Override
  public double timeScale() {
    return alpha / Math.max(1.0, shape / k);
  }

  @Override
  public double probability(int n, double t) {
    if (t <= 0.0) {
      return n == 0 ? 1.0 : 0.0;
    }
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

  /**
   * The mean of a function of the negative binomial number N, by recurrence with a scale that keeps
   * it from under- and overflow.
   */
  private double mean(double phaseShape, double t, IntToDoubleFunction function) {
    double z = t / (alpha + t);
    double mode = phaseShape * t / alpha;
    double scale = -phaseShape * Math.log1p(t / alpha);
    double term = 1.0;
    double sum = 0.0;
    for (int n = 0; n < MOST_TERMS; n++) {
      double value = term * function.applyAsDouble(n);
      sum += value;
      if (sum > 1e200 || term > 1e200) {
        sum *= 1e-200;
        term *= 1e-200;
        scale += 200.0 * Math.log(10.0);
      }
      // Beyond the mode terms fall at least geometrically with a ratio near z; 1 - z bounds what is
      // left.
      if (n > mode + k && term * (1.0 + n) <= EPSILON * sum * (1.0 - z)) {
        break;
      }
      term *= (phaseShape + n) / (n + 1.0) * z;
    }
    return sum == 0.0 ? 0.0 : Math.exp(scale + Math.log(sum));
  }

  /** E[(1-p)^i] over Beta(a, b), asked for with rising i, and its sums. */
  private final class Staying {
    private int index;
    private double value = 1.0;
    private double sum;

    double at(int i) {
      advance(i);
      return value;
    }

    /** The sum of the first i values. */
    double sumBefore(int i) {
      advance(i);
      return sum;
    }

    private void advance(int i) {
      while (index < i) {
        sum += value;
        value *= (b + index) / (a + b + index);
        index++;
      }
    }
  }
}
