package io.dangol.ltv.internal;

/**
 * Nodes and weights for means over Beta(a, b): the trapezoidal rule in the logit, with the step
 * that {@link GammaNodes} explains; the transform here is {@code |G(a + i w) G(b - i w) / (G(a)
 * G(b))|}.
 *
 * <p>Where a or b is small a tail is long and its weights are geometric to the last digit; beyond
 * {@link #CUT} the functions averaged are constant, so that the outermost node takes the whole
 * tail.
 */
final class BetaNodes {
  private static final double CUT = 34.0;

  private final double[] left;
  private final double[] stayed;
  private final double[] weights;

  BetaNodes(double a, double b) {
    double step =
        2.0 * Math.PI / GammaNodes.frequency(w -> GammaNodes.decay(a, w) + GammaNodes.decay(b, w));
    double peak = Math.log(a / b);
    double low = edge(a, b, peak, -1.0);
    double high = edge(a, b, peak, 1.0);
    int n = 2 + (int) ((high - low) / step);
    left = new double[n];
    stayed = new double[n];
    weights = new double[n];
    double sum = 0.0;
    double top = logWeight(a, b, peak);
    for (int i = 0; i < n; i++) {
      double logit = low + i * step;
      left[i] = 1.0 / (1.0 + Math.exp(-logit));
      stayed[i] = 1.0 / (1.0 + Math.exp(logit));
      weights[i] = Math.exp(logWeight(a, b, logit) - top);
      if (i == 0) {
        weights[i] /= -Math.expm1(-a * step);
      } else if (i == n - 1) {
        weights[i] /= -Math.expm1(-b * step);
      }
      sum += weights[i];
    }
    for (int i = 0; i < n; i++) {
      weights[i] /= sum;
    }
  }

  /** How far the nodes go: the tail is negligible, or geometric. */
  private static double edge(double a, double b, double peak, double side) {
    double top = logWeight(a, b, peak);
    double near = 0.0;
    double far = 2.0 * CUT + Math.abs(peak);
    while (far - near > 0.1) {
      double middle = 0.5 * (near + far);
      if (logWeight(a, b, peak + side * middle) < top - GammaNodes.TOLERANCE - 4.0) {
        far = middle;
      } else {
        near = middle;
      }
    }
    double negligible = peak + side * far;
    return side < 0.0
        ? Math.max(negligible, Math.min(peak, 0.0) - CUT)
        : Math.min(negligible, Math.max(peak, 0.0) + CUT);
  }

  private static double logWeight(double a, double b, double logit) {
    double shift = Math.log1p(Math.exp(-Math.abs(logit)));
    return logit < 0.0 ? a * logit - (a + b) * shift : -b * logit - (a + b) * shift;
  }

  int size() {
    return left.length;
  }

  /** The probability p of node i. */
  double p(int i) {
    return left[i];
  }

  /** 1 - p, without cancellation. */
  double q(int i) {
    return stayed[i];
  }

  double weight(int i) {
    return weights[i];
  }
}
