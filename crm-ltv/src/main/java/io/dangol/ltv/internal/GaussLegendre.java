package io.dangol.ltv.internal;

import java.util.function.DoubleUnaryOperator;

/** Gauss-Legendre quadrature on [0, 1], nodes by Newton iteration on the Legendre recurrence. */
public final class GaussLegendre {
  private static final GaussLegendre RULE_10 = new GaussLegendre(10);
  private static final GaussLegendre RULE_20 = new GaussLegendre(20);
  private static final GaussLegendre RULE_32 = new GaussLegendre(32);

  private final double[] nodes;
  private final double[] weights;

  private GaussLegendre(int n) {
    nodes = new double[n];
    weights = new double[n];
    for (int i = 0; i < n; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double derivative = 0.0;
      for (int k = 0; k < 100; k++) {
        double previous = 1.0;
        double current = x;
        for (int j = 2; j <= n; j++) {
          double next = ((2 * j - 1) * x * current - (j - 1) * previous) / j;
          previous = current;
          current = next;
        }
        derivative = n * (x * current - previous) / (x * x - 1.0);
        double step = current / derivative;
        x -= step;
        if (Math.abs(step) < 1e-16) {
          break;
        }
      }
      nodes[n - 1 - i] = 0.5 * (1.0 + x);
      weights[n - 1 - i] = 1.0 / ((1.0 - x * x) * derivative * derivative);
    }
  }

  /** The rule with 10 nodes. */
  public static GaussLegendre rule10() {
    return RULE_10;
  }

  /** The rule with 20 nodes. */
  public static GaussLegendre rule20() {
    return RULE_20;
  }

  /** The rule with 32 nodes. */
  public static GaussLegendre rule32() {
    return RULE_32;
  }

  int size() {
    return nodes.length;
  }

  double node(int i) {
    return nodes[i];
  }

  double weight(int i) {
    return weights[i];
  }

  /** Integrates over [from, to] in equal panels no longer than {@code panel}. */
  public double integrate(DoubleUnaryOperator f, double from, double to, double panel) {
    int panels = Math.max(1, (int) Math.ceil((to - from) / panel));
    double width = (to - from) / panels;
    double sum = 0.0;
    for (int k = 0; k < panels; k++) {
      double start = from + k * width;
      for (int i = 0; i < nodes.length; i++) {
        sum += weights[i] * f.applyAsDouble(start + width * nodes[i]);
      }
    }
    return sum * width;
  }
}
