package io.dangol.ltv.internal;

import java.util.Arrays;

/**
 * Tables of {@code ln G(p + x) - ln G(p)} and {@code psi(p + x) - psi(p)} for x = 0, 1, ..., built
 * by recurrence: one table per evaluation of a likelihood replaces two special functions per row.
 */
final class RisingFactorials {
  /** Longer tables would cost more than the special functions they save. */
  private static final int LONGEST = 1 << 16;

  private double[] logs = new double[0];
  private double[] derivatives = new double[0];
  private double base;
  private int length;

  void fill(double p, int maxX) {
    base = p;
    length = Math.min(maxX, LONGEST) + 1;
    if (logs.length < length) {
      logs = Arrays.copyOf(logs, length);
      derivatives = Arrays.copyOf(derivatives, length);
    }
    double log = 0.0;
    double derivative = 0.0;
    logs[0] = 0.0;
    derivatives[0] = 0.0;
    for (int i = 1; i < length; i++) {
      double factor = p + (i - 1);
      log += Math.log(factor);
      derivative += 1.0 / factor;
      logs[i] = log;
      derivatives[i] = derivative;
    }
  }

  double log(int x) {
    return x < length
        ? logs[x]
        : SpecialFunctions.logGamma(base + x) - SpecialFunctions.logGamma(base);
  }

  double derivative(int x) {
    return x < length
        ? derivatives[x]
        : SpecialFunctions.digamma(base + x) - SpecialFunctions.digamma(base);
  }
}
