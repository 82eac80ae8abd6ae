package io.dangol.core.calendar;

/** When somebody born on 29 February celebrates in a year that has none. */
public enum LeapDay {
  /** On 28 February, as the last day of the month. */
  FEBRUARY_28,
  /** On 1 March, as the day after the 28th. */
  MARCH_1
}
