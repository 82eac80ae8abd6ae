package io.dangol.ltv.formula;

/**
 * A discount rate that knows its period, so that a yearly rate is never applied per week by
 * mistake.
 *
 * <p>It is stored as the continuously compounded rate per year, {@code ln(1 + annual)}.
 *
 * @param continuousPerYear the continuously compounded rate per year, finite; 0 means no
 *     discounting, negative values are legal (they arise from margins that grow faster than the
 *     cost of capital) and are refused only where an infinite sum would diverge
 */
public record DiscountRate(double continuousPerYear) {
  /** No discounting: money later is worth the same as money now. */
  public static final DiscountRate NONE = new DiscountRate(0.0);

  public DiscountRate {
    if (!Double.isFinite(continuousPerYear)) {
      throw new IllegalArgumentException(
          "continuousPerYear must be finite, was " + continuousPerYear);
    }
  }

  /**
   * Returns the rate that compounds to the given effective yearly rate.
   *
   * @param rate the effective rate per year as a fraction, 0.10 for ten percent; greater than -1
   * @return the rate
   * @throws IllegalArgumentException if {@code rate} is not finite or not greater than -1
   */
  public static DiscountRate perYear(double rate) {
    return per(PeriodUnit.YEARS, rate);
  }

  /**
   * Returns the rate that compounds to the given effective rate per unit of time.
   *
   * @param unit the period over which {@code rate} is earned once
   * @param rate the effective rate per unit as a fraction, greater than -1
   * @return the rate
   * @throws IllegalArgumentException if {@code rate} is not finite or not greater than -1
   */
  public static DiscountRate per(PeriodUnit unit, double rate) {
    if (!(rate > -1.0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException(
          "rate must be a finite fraction greater than -1, was "
              + rate
              + "\nMaybe a percentage was meant: ten percent is 0.10.");
    }
    return new DiscountRate(Math.log1p(rate) * PeriodUnit.YEARS.days() / unit.days());
  }

  /**
   * Returns the rate given as a continuously compounded (instantaneous) rate.
   *
   * @param unit the unit of time of {@code rate}
   * @param rate the continuous rate per unit, finite
   * @return the rate
   * @throws IllegalArgumentException if {@code rate} is not finite
   */
  public static DiscountRate continuous(PeriodUnit unit, double rate) {
    return new DiscountRate(rate * (PeriodUnit.YEARS.days() / unit.days()));
  }

  /**
   * Returns the continuously compounded rate per unit of time, {@code ln(1 + annual) unitDays /
   * 365.25}.
   *
   * @param unit the unit of time of the result
   * @return the continuous rate per unit
   */
  public double continuousPer(PeriodUnit unit) {
    return continuousPerYear * (unit.days() / PeriodUnit.YEARS.days());
  }

  /**
   * Returns the effective rate per unit of time, compounding once per unit.
   *
   * @param unit the unit of time of the result
   * @return the effective rate per unit as a fraction, greater than -1
   */
  public double effectivePer(PeriodUnit unit) {
    return Math.expm1(continuousPer(unit));
  }
}
