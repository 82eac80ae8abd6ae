package io.dangol.core.purchase;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How purchases become facts: the analysis date, what counts as a purchase, and where observation
 * ends.
 *
 * <pre>{@code
 * SummaryOptions.asOf(LocalDate.of(2026, 7, 1)).in(ZoneId.of("Asia/Seoul"))
 *     .withWindow(Period.ofMonths(12));
 * }</pre>
 *
 * @param asOf the analysis date, exclusive: purchases on this day or later are not seen
 * @param zone the zone in which a purchase with an instant falls on a day; default UTC
 * @param window how far back from {@code asOf} frequency and monetary look, or null for all history
 *     (the default: a short window silently turns old customers into non-buyers)
 * @param frequency what one purchase is; default {@link Frequency#ORDERS}
 * @param refunds what refunds do; default {@link Refunds#NET}
 * @param calibrationEnd the last day of the calibration period, inclusive, or null for none
 * @param holdoutEnd the last day of the hold-out period, inclusive, or null for the day before
 *     {@code asOf}
 */
public record SummaryOptions(
    LocalDate asOf,
    ZoneId zone,
    @Nullable Period window,
    Frequency frequency,
    Refunds refunds,
    @Nullable LocalDate calibrationEnd,
    @Nullable LocalDate holdoutEnd) {

  /** The length of the windows that are compared where no window is set: a year of seasons. */
  public static final Period DEFAULT_COMPARISON = Period.ofMonths(12);

  public SummaryOptions {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(frequency, "frequency");
    Objects.requireNonNull(refunds, "refunds");
    if (window != null && !asOf.minus(window).isBefore(asOf)) {
      throw new IllegalArgumentException("the window must be positive, not %s".formatted(window));
    }
    if (calibrationEnd != null && !calibrationEnd.isBefore(asOf)) {
      throw new IllegalArgumentException(
          "calibrationEnd %s must be before asOf %s".formatted(calibrationEnd, asOf));
    }
    if (holdoutEnd != null) {
      if (calibrationEnd == null) {
        throw new IllegalArgumentException(
            "holdoutEnd %s needs a calibrationEnd".formatted(holdoutEnd));
      }
      if (!holdoutEnd.isAfter(calibrationEnd) || !holdoutEnd.isBefore(asOf)) {
        throw new IllegalArgumentException(
            "holdoutEnd %s must be after calibrationEnd %s and before asOf %s"
                .formatted(holdoutEnd, calibrationEnd, asOf));
      }
    }
  }

  /**
   * Returns the default options for an analysis date.
   *
   * @param day the analysis date, exclusive
   * @return options in UTC, over all history, net of refunds, without a hold-out period
   */
  public static SummaryOptions asOf(LocalDate day) {
    return new SummaryOptions(day, ZoneOffset.UTC, null, Frequency.ORDERS, Refunds.NET, null, null);
  }

  /**
   * Returns these options in a zone.
   *
   * @param zone the zone in which an instant falls on a day
   * @return the options
   */
  public SummaryOptions in(ZoneId zone) {
    return new SummaryOptions(asOf, zone, window, frequency, refunds, calibrationEnd, holdoutEnd);
  }

  /**
   * Returns these options with a window for frequency and monetary. The day of the last purchase is
   * looked for in all history.
   *
   * @param window how far back from {@code asOf} they look; positive
   * @return the options
   * @throws IllegalArgumentException if the window is not positive
   */
  public SummaryOptions withWindow(Period window) {
    return new SummaryOptions(
        asOf,
        zone,
        Objects.requireNonNull(window, "window"),
        frequency,
        refunds,
        calibrationEnd,
        holdoutEnd);
  }

  /**
   * Returns these options with another definition of a purchase.
   *
   * @param frequency what frequency counts
   * @return the options
   */
  public SummaryOptions withFrequency(Frequency frequency) {
    return new SummaryOptions(asOf, zone, window, frequency, refunds, calibrationEnd, holdoutEnd);
  }

  /**
   * Returns these options with another refund policy.
   *
   * @param refunds what refunds do
   * @return the options
   */
  public SummaryOptions withRefunds(Refunds refunds) {
    return new SummaryOptions(asOf, zone, window, frequency, refunds, calibrationEnd, holdoutEnd);
  }

  /**
   * Returns these options with a calibration period: the repeat facts see no day after its end, and
   * what follows is held out. The other purchase facts still look up to {@code asOf}.
   *
   * @param day the last day of the calibration period, inclusive
   * @return the options
   * @throws IllegalArgumentException if the day is not before {@code asOf} and any hold-out end
   */
  public SummaryOptions withCalibrationEnd(LocalDate day) {
    return new SummaryOptions(
        asOf,
        zone,
        window,
        frequency,
        refunds,
        Objects.requireNonNull(day, "calibrationEnd"),
        holdoutEnd);
  }

  /**
   * Returns these options with an end of the hold-out period.
   *
   * @param day the last day of the hold-out period, inclusive
   * @return the options
   * @throws IllegalArgumentException if the day is not after the calibration end and before {@code
   *     asOf}, or there is no calibration end
   */
  public SummaryOptions withHoldoutEnd(LocalDate day) {
    return new SummaryOptions(
        asOf,
        zone,
        window,
        frequency,
        refunds,
        calibrationEnd,
        Objects.requireNonNull(day, "holdoutEnd"));
  }

  /**
   * Returns the last day that the repeat facts see.
   *
   * @return the calibration end where one is set, else the day before {@code asOf}
   */
  public LocalDate lastDaySeen() {
    return calibrationEnd != null ? calibrationEnd : asOf.minusDays(1);
  }

  /**
   * Returns the last day of the hold-out period.
   *
   * @return the day, inclusive; empty where there is no calibration end
   */
  public Optional<LocalDate> lastHoldoutDay() {
    if (calibrationEnd == null) {
      return Optional.empty();
    }
    return Optional.of(holdoutEnd != null ? holdoutEnd : asOf.minusDays(1));
  }

  /**
   * Returns the first day of the window of frequency and monetary.
   *
   * @return the day, inclusive; empty for all history
   */
  public Optional<LocalDate> windowStart() {
    return Optional.ofNullable(window).map(asOf::minus);
  }

  /**
   * Returns the first day of the current period when it is compared with the one before.
   *
   * @return the day, inclusive: {@code asOf} less the window, or less {@link #DEFAULT_COMPARISON}
   */
  public LocalDate previousWindowEnd() {
    return asOf.minus(comparison());
  }

  /**
   * Returns the first day of the preceding window of equal length.
   *
   * @return the day, inclusive; the window ends before {@link #previousWindowEnd()}
   */
  public LocalDate previousWindowStart() {
    return asOf.minus(comparison().multipliedBy(2));
  }

  private Period comparison() {
    return window != null ? window : DEFAULT_COMPARISON;
  }
}
