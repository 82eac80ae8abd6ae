package io.dangol.ltv.internal;

import java.util.SplittableRandom;

/**
 * Draws from the distributions that the models mix over; one stream per customer, so that threads
 * do not matter.
 */
public final class RandomVariates {
  private final SplittableRandom random;

  /** Creates the stream of one customer. */
  public RandomVariates(long seed, long stream) {
    random = new SplittableRandom(mix(mix(seed) + stream));
  }

  /**
   * Scatters neighbouring numbers over all 64 bits: the generator steps through its seeds by a
   * constant, so that streams whose seeds differ by few such steps would be one stream, shifted.
   * Stafford's variant 13 of the finalizer of MurmurHash3, as in Steele, Lea & Flood (2014), doi
   * 10.1145/2660193.2660195.
   */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public double uniform() {
    return random.nextDouble();
  }

  public double exponential(double rate) {
    return rate > 0.0 ? -Math.log1p(-random.nextDouble()) / rate : Double.POSITIVE_INFINITY;
  }

  /** Gamma with a shape and an inverse scale, by Marsaglia & Tsang (2000), ACM TOMS 26(3). */
  public double gamma(double shape, double rate) {
    return Math.exp(logGamma(shape)) / rate;
  }

  public double beta(double a, double b) {
    double p = logGamma(a);
    double q = logGamma(b);
    return 1.0 / (1.0 + Math.exp(q - p));
  }

  /** The logarithm of a standard gamma variate: shapes near 0 would underflow. */
  private double logGamma(double shape) {
    if (shape < 1.0) {
      return logGamma(shape + 1.0) + Math.log1p(-random.nextDouble()) / shape;
    }
    double d = shape - 1.0 / 3.0;
    double c = 1.0 / Math.sqrt(9.0 * d);
    while (true) {
      double z = random.nextGaussian();
      double v = 1.0 + c * z;
      if (v > 0.0) {
        double logV = 3.0 * Math.log(v);
        if (Math.log1p(-random.nextDouble()) < 0.5 * z * z + d - d * Math.exp(logV) + d * logV) {
          return Math.log(d) + logV;
        }
      }
    }
  }
}
