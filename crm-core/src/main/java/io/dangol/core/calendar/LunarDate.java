package io.dangol.core.calendar;

/**
 * A day in a lunar calendar.
 *
 * @param year the lunar year, numbered like the Gregorian year in which it begins
 * @param month the month, from 1 to 12
 * @param leap whether it is in the leap month that follows the month of that number
 * @param day the day of the month, from 1 to 30
 */
public record LunarDate(int year, int month, boolean leap, int day) {

  public LunarDate {
    LunarDay.check(month, day);
  }

  /**
   * Returns a day in a regular month.
   *
   * @param year the lunar year
   * @param month the month, from 1 to 12
   * @param day the day of the month, from 1 to 30
   * @return the day
   * @throws IllegalArgumentException if month or day is out of range
   */
  public static LunarDate of(int year, int month, int day) {
    return new LunarDate(year, month, false, day);
  }

  /**
   * Returns the day of the same number in the leap month.
   *
   * @return the day
   */
  public LunarDate inLeapMonth() {
    return new LunarDate(year, month, true, day);
  }
}
