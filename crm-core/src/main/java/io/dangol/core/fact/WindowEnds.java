package io.dangol.core.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an event enters a window that moves with the moment of evaluation, and when it leaves. */
final class WindowEnds {

  private WindowEnds() {}

  static List<Instant> ofDay(LocalDate day, @Nullable Period period, ZoneId zone) {
    Instant entry = day.plusDays(1).atStartOfDay(zone).toInstant();
    if (period == null) {
      return List.of(entry);
    }
    // It leaves on the first day whose window starts after it; months differ in length.
    LocalDate exit = day.plus(period);
    while (exit.minusDays(1).minus(period).isAfter(day)) {
      exit = exit.minusDays(1);
    }
    while (!exit.minus(period).isAfter(day)) {
      exit = exit.plusDays(1);
    }
    return List.of(entry, exit.atStartOfDay(zone).toInstant());
  }

  static List<Instant> ofInstant(Instant instant, @Nullable Period period, ZoneId zone) {
    if (period == null) {
      return List.of(instant);
    }
    try {
      return List.of(instant, exit(instant, period, zone));
    } catch (DateTimeException | ArithmeticException e) {
      return List.of(instant);
    }
  }

  /**
   * The first moment t with t - period at or after the instant. Subtracting a period is monotone
   * within a zone but for the hours that a change of the clock skips or repeats, so the moment is
   * found by bisection around the instant plus the period, to the nanosecond.
   */
  private static Instant exit(Instant instant, Period period, ZoneId zone) {
    Instant guess = instant.atZone(zone).plus(period).toInstant();
    if (isOut(guess, instant, period, zone) && !isOut(guess.minusNanos(1), instant, period, zone)) {
      return guess; // as it is but for the last days of months and changes of the clock
    }
    Instant low = guess.minusSeconds(MARGIN);
    Instant high = guess.plusSeconds(MARGIN);
    while (high.minusNanos(1).isAfter(low)) {
      Instant middle = middle(low, high);
      if (isOut(middle, instant, period, zone)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Four days: months differ by three, clocks by less than one. */
  private static final long MARGIN = 4 * 86_400L;

  private static Instant middle(Instant low, Instant high) {
    long seconds = high.getEpochSecond() - low.getEpochSecond();
    long nanos = seconds * 1_000_000_000L + high.getNano() - low.getNano();
    return low.plusNanos(nanos / 2);
  }

  private static boolean isOut(Instant at, Instant event, Period period, ZoneId zone) {
    return !event.isAfter(at.atZone(zone).minus(period).toInstant());
  }
}
