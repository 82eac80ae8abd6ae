package io.dangol.core.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/** The periods by which reports count, each named by its first day. */
public enum ReportPeriod {
  /** A day. */
  DAY(Period.ofDays(1)),
  /** A week of ISO 8601, from Monday. */
  WEEK(Period.ofWeeks(1)),
  /** A calendar month. */
  MONTH(Period.ofMonths(1)),
  /** Three calendar months, from January, April, July or October. */
  QUARTER(Period.ofMonths(3)),
  /** A calendar year. */
  YEAR(Period.ofYears(1));

  private final Period length;

  ReportPeriod(Period length) {
    this.length = length;
  }

  /**
   * Returns the first day of the period that a day is in.
   *
   * @param day the day
   * @return the first day
   */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /**
   * Returns the first day of the next period.
   *
   * @param day any day of a period
   * @return the day after the last day of that period
   */
  public LocalDate endOf(LocalDate day) {
    return startOf(day).plus(length);
  }
}
