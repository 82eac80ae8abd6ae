package io.dangol.core.activity.touchpoint;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a customer is to be met at a touch-point.
 *
 * @param times how often within each period, at least 1
 * @param period the period, longer than nothing; or null where the meetings belong to the phase as
 *     a whole and not to the calendar
 */
public record Frequency(int times, @Nullable Period period) {

  public Frequency {
    if (times < 1) {
      throw new IllegalArgumentException("times is at least 1, not %d".formatted(times));
    }
    if (period != null && (period.isNegative() || period.isZero())) {
      throw new IllegalArgumentException(
          "a period is longer than nothing and has no negative part, not %s".formatted(period));
    }
  }

  /**
   * Returns once in the phase.
   *
   * @return the frequency
   */
  public static Frequency once() {
    return new Frequency(1, null);
  }

  /**
   * Returns once in every period.
   *
   * @param period the period, longer than nothing
   * @return the frequency
   * @throws IllegalArgumentException if the period is empty or has a negative part
   */
  public static Frequency every(Period period) {
    return new Frequency(1, period);
  }

  /**
   * Returns several times in every period.
   *
   * @param times how often, at least 1
   * @param period the period, longer than nothing
   * @return the frequency
   * @throws IllegalArgumentException if {@code times} is below 1, or the period empty or negative
   */
  public static Frequency of(int times, Period period) {
    return new Frequency(times, period);
  }

  /**
   * Returns the period.
   *
   * @return the period, or empty where the meetings belong to the phase as a whole
   */
  public Optional<Period> recurring() {
    return Optional.ofNullable(period);
  }

  /**
   * Returns how many meetings with one customer belong to a window: those of every period that
   * begins within it, counted from its first day.
   *
   * @param from the first day
   * @param until the day after the last day
   * @return the number, 0 for an empty window
   */
  public long planned(LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      return 0;
    }
    if (period == null) {
      return times;
    }
    int periods = 1;
    // Multiples of the first day, so that months that begin on the 31st do not drift.
    while (from.plus(period.multipliedBy(periods)).isBefore(until)) {
      periods++;
    }
    return (long) periods * times;
  }
}
