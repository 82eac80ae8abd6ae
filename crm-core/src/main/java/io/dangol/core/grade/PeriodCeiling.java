package io.dangol.core.grade;

import java.time.Period;

/** How long the periods of a policy may be, so that days can always be counted with them. */
final class PeriodCeiling {

  private static final int MOST_YEARS = 100;
  private static final int MOST_MONTHS = 12 * MOST_YEARS;
  private static final int MOST_DAYS = 36_525;

  private PeriodCeiling() {}

  static void require(Period period, String name) {
    long months = 12L * period.getYears() + period.getMonths();
    if (months > MOST_MONTHS || period.getDays() > MOST_DAYS) {
      throw new IllegalArgumentException(
          "%s %s is longer than %d years".formatted(name, period, MOST_YEARS));
    }
  }
}
