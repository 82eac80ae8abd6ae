package io.dangol.core.fact;

import java.time.LocalDate;

/** Days as columns have them: whole numbers since 1970-01-01, of which the least means missing. */
final class EpochDays {

  private EpochDays() {}

  /** Whether a day has a number. */
  static boolean isInRange(LocalDate day) {
    long number = day.toEpochDay();
    return number > Integer.MIN_VALUE && number <= Integer.MAX_VALUE;
  }

  /** Returns the number of a day, or refuses one that would become another day or a missing one. */
  static int of(String name, LocalDate day) {
    if (!isInRange(day)) {
      throw new IllegalArgumentException("%s: the day %s is out of range".formatted(name, day));
    }
    return (int) day.toEpochDay();
  }
}
