package io.dangol.core.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When, and in which zone, something is evaluated. No engine reads a clock: the same context gives
 * the same result for ever.
 *
 * @param asOf the moment of evaluation, within 5,876,000 years of year 0: columns have days up to a
 *     thousand years before that
 * @param zone the zone in which days and wall times are counted
 */
public record EvaluationContext(Instant asOf, ZoneId zone) {

  private static final Instant EARLIEST = Instant.parse("-5876000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+5876000-12-31T23:59:59Z");

  public EvaluationContext {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(zone, "zone");
    if (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "asOf: %s is not from %s to %s".formatted(asOf, EARLIEST, LATEST));
    }
  }

  /**
   * Returns the context of a moment in a zone.
   *
   * @param asOf the moment
   * @param zone the zone
   * @return the context
   */
  public static EvaluationContext at(Instant asOf, ZoneId zone) {
    return new EvaluationContext(asOf, zone);
  }

  /**
   * Returns the context of the first moment of a day in a zone.
   *
   * @param day the day
   * @param zone the zone
   * @return the context
   */
  public static EvaluationContext startOf(LocalDate day, ZoneId zone) {
    return new EvaluationContext(day.atStartOfDay(zone).toInstant(), zone);
  }

  /**
   * Returns the day of evaluation.
   *
   * @return the day on which {@code asOf} falls in the zone
   */
  public LocalDate day() {
    return asOf.atZone(zone).toLocalDate();
  }
}
