package io.dangol.ltv.formula;

/**
 * The unit in which a model counts time. A fitted rate means nothing without it: the same customers
 * fitted in days and in weeks give scale parameters that differ by a factor of seven, so every
 * model carries its unit and converts horizons and discount rates itself.
 *
 * <p>A year is 365.25 days and a month is a twelfth of it, the same everywhere in this module.
 */
public enum PeriodUnit {
  /** One day. */
  DAYS(1.0),
  /** Seven days. */
  WEEKS(7.0),
  /** A twelfth of a year, 30.4375 days. */
  MONTHS(365.25 / 12.0),
  /** 365.25 days. */
  YEARS(365.25);

  private final double days;

  PeriodUnit(double days) {
    this.days = days;
  }

  /**
   * Returns the length of one unit.
   *
   * @return the length in days, greater than 0
   */
  public double days() {
    return days;
  }

  /**
   * Converts a length of time given in another unit into this unit.
   *
   * @param amount the length, in {@code unit}
   * @param unit the unit of {@code amount}
   * @return the same length in this unit
   */
  public double convert(double amount, PeriodUnit unit) {
    return unit == this ? amount : amount * (unit.days / days);
  }
}
