package io.dangol.core.calendar;

import java.time.LocalDate;
import java.util.Set;

/** The days on which nobody works though the weekday would say so. A port: the host knows them. */
@FunctionalInterface
public interface HolidayCalendar {

  /**
   * Returns whether a day is a holiday.
   *
   * @param day the day in the zone of the business hours
   * @return whether nobody works
   */
  boolean isHoliday(LocalDate day);

  /**
   * Returns the calendar without holidays.
   *
   * @return the calendar
   */
  static HolidayCalendar none() {
    return day -> false;
  }

  /**
   * Returns a calendar of listed days.
   *
   * @param days the holidays
   * @return the calendar
   */
  static HolidayCalendar of(Set<LocalDate> days) {
    return Set.copyOf(days)::contains;
  }
}
