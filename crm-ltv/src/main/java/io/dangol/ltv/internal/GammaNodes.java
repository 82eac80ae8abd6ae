package io.dangol.ltv.internal;

/**
 * Nodes and weights for means over Gamma(shape + j, 1), j = 0..phases-1: the trapezoidal rule in
 * the logarithm.
 *
 * <p>The rule converges geometrically, and how fast is known beforehand: its error on the density
 * is the density's Fourier transform {@code |G(s + i w) / G(s)|} at {@code w = 2 pi / step}, so the
 * step follows from the tolerance. One set of nodes serves all phases, whose densities differ by a
 * power of the node.
 */
final class GammaNodes {
  /** In nats: relative errors of about 1e-13. */
  static final double TOLERANCE = 30.0;

  /**
   * Functions averaged here fall with the rate where it is small beside the discount rate; discount
   * rates down to this share of the inverse scale are resolved in full.
   */
  private static final double LEAST_SCALE = 1e-6;

  private final double[] nodes;
  private final double[][] weights;

  GammaNodes(double shape, int phases) {
    double widest = shape + phases - 1.0;
    double step = 2.0 * Math.PI / frequency(w -> decay(widest, w));
    double low = Math.max(left(shape), Math.log(LEAST_SCALE) - TOLERANCE / (shape + 1.0));
    double high = right(widest);
    int n = 1 + (int) Math.ceil((high - low) / step);
    nodes = new double[n];
    weights = new double[phases][n];
    double norm = SpecialFunctions.logGamma(shape);
    for (int i = 0; i < n; i++) {
      double y = low + i * step;
      nodes[i] = Math.exp(y);
      double weight = step * Math.exp(shape * y - nodes[i] - norm);
      for (int j = 0; j < phases; j++) {
        weights[j][i] = weight;
        weight *= nodes[i] / (shape + j);
      }
    }
  }

  int size() {
    return nodes.length;
  }

  double node(int i) {
    return nodes[i];
  }

  double weight(int phase, int i) {
    return weights[phase][i];
  }

  /** A decay of a Fourier transform, in nats, at a frequency. */
  interface Decay {
    double at(double frequency);
  }

  /** The lowest frequency at which a transform has decayed by the tolerance. */
  static double frequency(Decay decay) {
    double low = 1.0;
    double high = 2.0;
    while (decay.at(high) < TOLERANCE) {
      low = high;
      high *= 2.0;
    }
    while (high - low > 0.02 * high) {
      double middle = 0.5 * (low + high);
      if (decay.at(middle) < TOLERANCE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** {@code -ln |G(s + i w) / G(s)|} from below by Stirling's formula; fine for w of 5 and more. */
  static double decay(double s, double w) {
    double real =
        0.5 * (s - 0.5) * Math.log(s * s + w * w)
            - w * Math.atan2(w, s)
            - s
            + 0.5 * Math.log(2.0 * Math.PI);
    return SpecialFunctions.logGamma(s) - real;
  }

  /** Where the density has fallen by the tolerance to the left of its peak. */
  private static double left(double s) {
    double peak = s * Math.log(s) - s;
    double low = Math.log(s) - TOLERANCE / s - TOLERANCE;
    double high = Math.log(s);
    while (high - low > 0.1) {
      double middle = 0.5 * (low + high);
      if (s * middle - Math.exp(middle) < peak - TOLERANCE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double right(double s) {
    double peak = s * Math.log(s) - s;
    double low = Math.log(s);
    double high = Math.log(s + 3.0 * TOLERANCE + 12.0 * Math.sqrt(s));
    while (high - low > 0.05) {
      double middle = 0.5 * (low + high);
      if (s * middle - Math.exp(middle) < peak - TOLERANCE) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
