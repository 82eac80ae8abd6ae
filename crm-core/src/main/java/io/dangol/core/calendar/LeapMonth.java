package io.dangol.core.calendar;

/** When somebody born in a leap month celebrates. */
public enum LeapMonth {
  /** In the regular month of the same number, every year: the custom in Korea. */
  REGULAR_MONTH,
  /** In the leap month where the year has it, else in the regular month of the same number. */
  LEAP_MONTH_IF_ANY,
  /** In the leap month only: most years have no such day. */
  LEAP_MONTH_ONLY
}
