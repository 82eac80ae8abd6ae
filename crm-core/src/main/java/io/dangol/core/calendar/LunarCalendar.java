package io.dangol.core.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A calendar of lunar months, some years with a leap month. {@link KoreanLunarCalendar} is built
 * in; a host with customers elsewhere implements it over its own tables.
 */
public interface LunarCalendar {

  /**
   * Returns the name of the calendar, under which days in it are stored.
   *
   * @return a short code, such as {@code KOREAN}
   */
  String code();

  /**
   * Returns whether the calendar knows a lunar year.
   *
   * @param year the lunar year, numbered like the Gregorian year in which it begins
   * @return whether its months are known
   */
  boolean covers(int year);

  /**
   * Returns the length of a month.
   *
   * @param year the lunar year
   * @param month the month, from 1 to 12
   * @param leap whether the leap month that follows the month is meant
   * @return 29 or 30 days, or 0 if the year has no such leap month
   * @throws IllegalArgumentException if the year is not covered or there is no such month
   */
  int lengthOfMonth(int year, int month, boolean leap);

  /**
   * Returns when a lunar day falls.
   *
   * @param date the lunar day
   * @return the day of the Gregorian calendar, or empty if the year has no such day
   * @throws IllegalArgumentException if the year is not covered
   */
  Optional<LocalDate> toSolar(LunarDate date);

  /**
   * Returns the lunar day on which a day falls.
   *
   * @param day the day of the Gregorian calendar
   * @return the lunar day
   * @throws IllegalArgumentException if it is in a lunar year that is not covered
   */
  LunarDate toLunar(LocalDate day);
}
