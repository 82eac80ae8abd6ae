package io.dangol.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A day of a lunar calendar that comes every lunar year. The lunar year begins between 20 January
 * and 21 February, so that a Gregorian year can hold two returns of a day late in the lunar year,
 * or none.
 *
 * @param month the month, from 1 to 12
 * @param leap whether the event was in the leap month that follows the month of that number
 * @param day the day of the month, from 1 to 30
 * @param leapMonth when it returns if the event was in a leap month
 * @param dayThirty when day 30 returns in a month of 29 days
 * @param calendar the calendar in which it is counted
 */
public record LunarDay(
    int month,
    boolean leap,
    int day,
    LeapMonth leapMonth,
    DayThirty dayThirty,
    LunarCalendar calendar)
    implements YearlyDay {

  public LunarDay {
    check(month, day);
    Objects.requireNonNull(leapMonth, "leapMonth");
    Objects.requireNonNull(dayThirty, "dayThirty");
    Objects.requireNonNull(calendar, "calendar");
  }

  /**
   * Returns a day of the Korean calendar with the customs of Korea: an event of a leap month
   * returns in the regular month, and the 30th on the last day of a short month.
   *
   * @param month the month, from 1 to 12
   * @param day the day of the month, from 1 to 30
   * @return the day
   * @throws IllegalArgumentException if month or day is out of range
   */
  public static LunarDay korean(int month, int day) {
    return new LunarDay(
        month,
        false,
        day,
        LeapMonth.REGULAR_MONTH,
        DayThirty.LAST_OF_MONTH,
        KoreanLunarCalendar.instance());
  }

  /**
   * Returns the yearly return of a lunar day, with the customs of Korea.
   *
   * @param date the lunar day of the event
   * @param calendar the calendar in which it is counted
   * @return the day
   */
  public static LunarDay of(LunarDate date, LunarCalendar calendar) {
    return new LunarDay(
        date.month(),
        date.leap(),
        date.day(),
        LeapMonth.REGULAR_MONTH,
        DayThirty.LAST_OF_MONTH,
        calendar);
  }

  /**
   * Returns this day with another policy for events of leap months.
   *
   * @param policy when it returns
   * @return the day
   */
  public LunarDay with(LeapMonth policy) {
    return new LunarDay(month, leap, day, policy, dayThirty, calendar);
  }

  /**
   * Returns this day with another policy for day 30.
   *
   * @param policy when it returns in a month of 29 days
   * @return the day
   */
  public LunarDay with(DayThirty policy) {
    return new LunarDay(month, leap, day, leapMonth, policy, calendar);
  }

  /**
   * Returns when the day falls in a Gregorian year.
   *
   * @param year the Gregorian year
   * @return no, one or two days, in their order; days of lunar years that the calendar does not
   *     cover are left out, see {@link #covers}
   */
  @Override
  public List<LocalDate> in(int year) {
    List<LocalDate> days = new ArrayList<>();
    for (int lunarYear = year - 1; lunarYear <= year; lunarYear++) {
      if (calendar.covers(lunarYear)) {
        inLunarYear(lunarYear).filter(date -> date.getYear() == year).ifPresent(days::add);
      }
    }
    return List.copyOf(days);
  }

  /**
   * Returns whether the calendar covers both lunar years that a Gregorian year touches.
   *
   * @param year the Gregorian year
   * @return whether all days of the year are known
   */
  @Override
  public boolean covers(int year) {
    return calendar.covers(year - 1) && calendar.covers(year);
  }

  private Optional<LocalDate> inLunarYear(int year) {
    boolean leapMonthExists = leap && calendar.lengthOfMonth(year, month, true) > 0;
    if (leap && leapMonth == LeapMonth.LEAP_MONTH_ONLY && !leapMonthExists) {
      return Optional.empty();
    }
    boolean inLeapMonth = leapMonthExists && leapMonth != LeapMonth.REGULAR_MONTH;
    int last = Math.min(day, calendar.lengthOfMonth(year, month, inLeapMonth));
    int overflow = dayThirty == DayThirty.FIRST_OF_NEXT ? day - last : 0;
    return calendar
        .toSolar(new LunarDate(year, month, inLeapMonth, last))
        .map(date -> date.plusDays(overflow));
  }

  /** Returns the calendar and the policies, never the day, which is personal data. */
  @Override
  public String toString() {
    return "LunarDay[%s, %s, %s]".formatted(calendar.code(), leapMonth, dayThirty);
  }

  static void check(int month, int day) {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("a lunar month is from 1 to 12, not %d".formatted(month));
    }
    if (day < 1 || day > 30) {
      throw new IllegalArgumentException(
          "a day of a lunar month is from 1 to 30, not %d".formatted(day));
    }
  }
}
