package io.dangol.core.calendar;

/** When the 30th day of a lunar month falls in a year in which the month has 29 days. */
public enum DayThirty {
  /** On the 29th, as the last day of the month. */
  LAST_OF_MONTH,
  /** On the first day of the next month, as the day after the 29th. */
  FIRST_OF_NEXT
}
