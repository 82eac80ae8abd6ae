package io.dangol.ltv.value;

import io.dangol.ltv.formula.PeriodUnit;

/**
 * A length of future time with its unit.
 *
 * @param length the length in {@code unit}, not negative; positive infinity for no end
 * @param unit the unit of {@code length}
 */
public record Horizon(double length, PeriodUnit unit) {
  /** All time to come. */
  public static final Horizon UNLIMITED = new Horizon(Double.POSITIVE_INFINITY, PeriodUnit.DAYS);

  public Horizon {
    if (!(length >= 0.0)) {
      throw new IllegalArgumentException("length must not be negative, was " + length);
    }
  }

  /**
   * Creates a horizon.
   *
   * @param length the length in {@code unit}, not negative
   * @param unit the unit of {@code length}
   * @return the horizon
   * @throws IllegalArgumentException if {@code length} is negative or NaN
   */
  public static Horizon of(double length, PeriodUnit unit) {
    return new Horizon(length, unit);
  }

  /**
   * Returns whether the horizon has no end.
   *
   * @return true if the length is infinite
   */
  public boolean unlimited() {
    return Double.isInfinite(length);
  }

  /**
   * Returns the length in another unit.
   *
   * @param other the unit of the result
   * @return the length, infinite for an unlimited horizon
   */
  public double in(PeriodUnit other) {
    return other.convert(length, unit);
  }
}
