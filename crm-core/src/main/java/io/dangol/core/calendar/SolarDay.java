package io.dangol.core.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Objects;

/**
 * A day of the Gregorian calendar that comes every year.
 *
 * @param day the day
 * @param leapDay when 29 February falls in a year that has none
 */
public record SolarDay(MonthDay day, LeapDay leapDay) implements YearlyDay {

  public SolarDay {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(leapDay, "leapDay");
  }

  /**
   * Returns the yearly return of a day; 29 February falls on the 28th in other years, which keeps
   * it within its month.
   *
   * @param date the day in any year
   * @return the yearly day
   */
  public static SolarDay of(LocalDate date) {
    return new SolarDay(MonthDay.from(date), LeapDay.FEBRUARY_28);
  }

  /**
   * Returns this day with another policy for 29 February.
   *
   * @param policy when it falls in a year that has none
   * @return the day
   */
  public SolarDay with(LeapDay policy) {
    return new SolarDay(day, policy);
  }

  @Override
  public List<LocalDate> in(int year) {
    if (leapDay == LeapDay.MARCH_1 && !day.isValidYear(year)) {
      return List.of(Year.of(year).atMonth(3).atDay(1));
    }
    return List.of(day.atYear(year));
  }

  /** Returns the policy, never the day, which is personal data. */
  @Override
  public String toString() {
    return "SolarDay[%s]".formatted(leapDay);
  }
}
