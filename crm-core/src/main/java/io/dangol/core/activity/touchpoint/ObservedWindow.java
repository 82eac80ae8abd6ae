package io.dangol.core.activity.touchpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The days that a plan is compared over.
 *
 * @param from the first day
 * @param until the day after the last day, not before {@code from}
 * @param zone the zone in which a moment falls on a day
 */
public record ObservedWindow(LocalDate from, LocalDate until, ZoneId zone) {

  public ObservedWindow {
    Objects.requireNonNull(zone, "zone");
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("until %s is before from %s".formatted(until, from));
    }
  }

  /**
   * Returns whether a moment is within the window.
   *
   * @param moment the moment
   * @return whether its day is from the first day to the last
   */
  public boolean contains(Instant moment) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    return !day.isBefore(from) && day.isBefore(until);
  }
}
