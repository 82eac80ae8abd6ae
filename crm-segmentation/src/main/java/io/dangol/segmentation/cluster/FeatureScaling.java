package io.dangol.segmentation.cluster;

import io.dangol.core.fact.Fact;
import java.util.Objects;

/**
 * One feature of a model with its frozen transformation: (clip(g(x)) - location) / spread * weight,
 * where g is the identity or the signed logarithm sign(x) ln(1 + |x|).
 *
 * @param fact the fact that is read: a number, an amount in major units, or true and false as 1 and
 *     0
 * @param logarithmic whether g is the signed logarithm
 * @param lower the smallest value of g(x) that is told apart, in the unit of g; the most negative
 *     double if there is no bound
 * @param upper the largest value of g(x) that is told apart; the largest double if there is no
 *     bound
 * @param location what is subtracted, in the unit of g
 * @param spread what is divided by, in the unit of g; positive
 * @param weight how much the feature counts in distances; positive, 1 by default
 */
public record FeatureScaling(
    Fact<?> fact,
    boolean logarithmic,
    double lower,
    double upper,
    double location,
    double spread,
    double weight) {
  public FeatureScaling {
    Objects.requireNonNull(fact, "fact");
    if (!(spread > 0 && Double.isFinite(spread))
        || !(weight > 0 && Double.isFinite(weight))
        || !Double.isFinite(location)
        || !(lower <= upper)) {
      throw new IllegalArgumentException(
          fact
              + ": spread and weight must be positive, location finite and lower <= upper, not "
              + spread
              + ", "
              + weight
              + ", "
              + location
              + ", "
              + lower
              + ".."
              + upper);
    }
  }

  /**
   * Scales a value.
   *
   * @param value the value in the fact's unit
   * @return the scaled value, NaN for NaN
   */
  public double scale(double value) {
    double g = logarithmic ? signedLog(value) : value;
    return (Math.max(lower, Math.min(upper, g)) - location) / spread * weight;
  }

  /**
   * Returns the value that has a scaled value.
   *
   * @param scaled a scaled value
   * @return the value in the fact's unit
   */
  public double unscale(double scaled) {
    double g = scaled / weight * spread + location;
    return logarithmic ? Math.copySign(StrictMath.expm1(Math.abs(g)), g) : g;
  }

  // StrictMath gives the same bits on every platform; Math may not.
  static double signedLog(double value) {
    return Math.copySign(StrictMath.log1p(Math.abs(value)), value);
  }
}
