package io.dangol.core.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that comes again, in whatever calendar it is counted.
 *
 * <p>{@link SolarDay} counts in the Gregorian one and {@link LunarDay} in a lunar one; a host with
 * days of another kind implements it.
 */
@FunctionalInterface
public interface YearlyDay {

  /**
   * Returns when the day falls in a year.
   *
   * @param year the Gregorian year
   * @return the days in that year, in their order
   */
  List<LocalDate> in(int year);

  /**
   * Returns whether it is known when the day falls in a year.
   *
   * @param year the Gregorian year
   * @return whether {@link #in} has all its days of the year; true unless a calendar ends
   */
  default boolean covers(int year) {
    return true;
  }
}
