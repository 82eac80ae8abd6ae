package io.dangol.campaign.experiment;

import java.util.Objects;

/**
 * How many customers per group a comparison needs.
 *
 * @param exact the solution of the formula, before rounding
 * @param alpha the accepted probability of seeing a difference where there is none, two-sided
 * @param power the wanted probability of seeing the difference if it is there
 * @param formula the formula, as the answers of different ones differ by several percent
 */
public record SampleSize(double exact, double alpha, double power, Formula formula) {

  /** The accepted probability of a false alarm that is used where none is given. */
  public static final double DEFAULT_ALPHA = 0.05;

  /** The power that is used where none is given. */
  public static final double DEFAULT_POWER = 0.8;

  /** How the variance of a difference of rates is taken. */
  public enum Formula {
    /** Pooled variance under no difference, own variances otherwise: as {@code power.prop.test}. */
    POOLED,
    /** The baseline's variance under no difference, own variances otherwise. */
    BASELINE_VARIANCE,
    /** Cohen's effect size of rates, whose variance does not depend on the rate. */
    ARCSINE,
    /** Equal known variances: for means, not for rates. */
    EQUAL_VARIANCE
  }

  /**
   * Returns the number of customers per group.
   *
   * @return the exact number rounded up
   */
  public long perArm() {
    return (long) Math.ceil(exact);
  }

  /**
   * Returns the size for telling two rates apart, with alpha 5 % and power 80 %.
   *
   * @param baseline the rate without treatment, above 0 and below 1
   * @param treated the rate to tell from it, above 0 and below 1
   * @param formula the formula, not {@link Formula#EQUAL_VARIANCE}
   * @return the size
   * @throws IllegalArgumentException if a rate is out of range or the two are equal
   */
  public static SampleSize forProportions(double baseline, double treated, Formula formula) {
    return forProportions(baseline, treated, DEFAULT_ALPHA, DEFAULT_POWER, formula);
  }

  /**
   * Returns the size for telling two rates apart.
   *
   * @param baseline the rate without treatment, above 0 and below 1
   * @param treated the rate to tell from it, above 0 and below 1
   * @param alpha the accepted probability of a false alarm, two-sided, above 0 and below 1
   * @param power the wanted probability of seeing the difference, above 0 and below 1
   * @param formula the formula, not {@link Formula#EQUAL_VARIANCE}
   * @return the size
   * @throws IllegalArgumentException if a number is out of range or the rates are equal
   * @see <a href="https://doi.org/10.1002/0471445428">Fleiss, Levin and Paik (2003), Statistical
   *     Methods for Rates and Proportions, section 4.2</a>
   */
  public static SampleSize forProportions(
      double baseline, double treated, double alpha, double power, Formula formula) {
    requireDifferent(baseline, treated);
    double zAlpha = zAlpha(alpha);
    double zPower = zPower(power);
    double difference = treated - baseline;
    double own = baseline * (1 - baseline) + treated * (1 - treated);
    double exact =
        switch (Objects.requireNonNull(formula, "formula")) {
          case POOLED, BASELINE_VARIANCE ->
              square(
                  (zAlpha * Math.sqrt(nullVariance(baseline, treated, formula))
                          + zPower * Math.sqrt(own))
                      / difference);
          case ARCSINE -> 2 * square((zAlpha + zPower) / cohensH(baseline, treated));
          case EQUAL_VARIANCE ->
              throw new IllegalArgumentException("EQUAL_VARIANCE is a formula for means");
        };
    return new SampleSize(exact, alpha, power, formula);
  }

  /**
   * Returns the size for telling two means apart.
   *
   * @param effect the difference to see, not 0, in the unit of the measure
   * @param variance the variance of a single customer, above 0
   * @param alpha the accepted probability of a false alarm, two-sided, above 0 and below 1
   * @param power the wanted probability of seeing the difference, above 0 and below 1
   * @return the size
   * @throws IllegalArgumentException if a number is out of range
   */
  public static SampleSize forMeans(double effect, double variance, double alpha, double power) {
    if (effect == 0 || !Double.isFinite(effect) || !(variance > 0)) {
      throw new IllegalArgumentException(
          "effect %s must not be 0 and variance %s must be positive".formatted(effect, variance));
    }
    double exact = 2 * variance * square((zAlpha(alpha) + zPower(power)) / effect);
    return new SampleSize(exact, alpha, power, Formula.EQUAL_VARIANCE);
  }

  /**
   * Returns the probability of telling two rates apart with groups of a given size, by the formula
   * {@link Formula#POOLED}.
   *
   * @param baseline the rate without treatment, above 0 and below 1
   * @param treated the rate to tell from it, above 0 and below 1
   * @param perArm the customers per group, at least 1
   * @param alpha the accepted probability of a false alarm, two-sided, above 0 and below 1
   * @return the power, from 0 to 1
   * @throws IllegalArgumentException if a number is out of range or the rates are equal
   */
  public static double powerOf(double baseline, double treated, long perArm, double alpha) {
    requireDifferent(baseline, treated);
    if (perArm < 1) {
      throw new IllegalArgumentException(
          "a group has at least 1 customer, not %d".formatted(perArm));
    }
    double own = baseline * (1 - baseline) + treated * (1 - treated);
    double bar = zAlpha(alpha) * Math.sqrt(nullVariance(baseline, treated, Formula.POOLED));
    double signal = Math.sqrt((double) perArm) * Math.abs(treated - baseline);
    return Confidence.below((signal - bar) / Math.sqrt(own));
  }

  private static double nullVariance(double baseline, double treated, Formula formula) {
    double rate = formula == Formula.POOLED ? (baseline + treated) / 2 : baseline;
    return 2 * rate * (1 - rate);
  }

  private static double cohensH(double baseline, double treated) {
    return 2 * Math.asin(Math.sqrt(treated)) - 2 * Math.asin(Math.sqrt(baseline));
  }

  private static double zAlpha(double alpha) {
    Confidence.requireLevel("alpha", alpha);
    return Confidence.upperQuantile(alpha / 2);
  }

  private static double zPower(double power) {
    Confidence.requireLevel("power", power);
    return Confidence.upperQuantile(1 - power);
  }

  private static void requireDifferent(double baseline, double treated) {
    Confidence.requireLevel("the baseline rate", baseline);
    Confidence.requireLevel("the treated rate", treated);
    if (baseline == treated) {
      throw new IllegalArgumentException(
          "both rates are %s: no size tells them apart".formatted(baseline));
    }
  }

  private static double square(double x) {
    return x * x;
  }
}
