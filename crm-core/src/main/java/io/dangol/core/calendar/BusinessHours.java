package io.dangol.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The hours in which people work, and time counted in them. An hour that a change to or from summer
 * time adds or takes counts as what it really is. Immutable.
 */
public final class BusinessHours {

  /** What a span of working time may reach over; beyond it the calendar has no working days. */
  private static final int HORIZON_DAYS = 3_660;

  private final ZoneId zone;
  private final Map<DayOfWeek, Hours> week;
  private final HolidayCalendar holidays;

  /**
   * The hours of one day.
   *
   * @param opens the first moment
   * @param closes the moment after the last, {@link LocalTime#MIDNIGHT} for the end of the day
   */
  public record Hours(LocalTime opens, LocalTime closes) {

    /** The whole day. */
    public static final Hours ALL_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public Hours {
      Objects.requireNonNull(opens, "opens");
      if (!Objects.requireNonNull(closes, "closes").equals(LocalTime.MIDNIGHT)
          && !closes.isAfter(opens)) {
        throw new IllegalArgumentException(
            "closes %s must be after opens %s".formatted(closes, opens));
      }
    }
  }

  private BusinessHours(ZoneId zone, Map<DayOfWeek, Hours> week, HolidayCalendar holidays) {
    this.zone = zone;
    this.week = week;
    this.holidays = holidays;
  }

  /**
   * Returns hours that differ by weekday.
   *
   * @param zone the zone in which they count
   * @param week the hours of the weekdays on which people work, at least one
   * @return the hours, without holidays
   * @throws IllegalArgumentException if nobody works on any weekday
   */
  public static BusinessHours of(ZoneId zone, Map<DayOfWeek, Hours> week) {
    Objects.requireNonNull(zone, "zone");
    if (week.isEmpty()) {
      throw new IllegalArgumentException("the week has no working day");
    }
    return new BusinessHours(zone, new EnumMap<>(week), HolidayCalendar.none());
  }

  /**
   * Returns the same hours from Monday to Friday.
   *
   * @param zone the zone in which they count
   * @param opens the first moment of a day
   * @param closes the moment after the last of a day
   * @return the hours, without holidays
   * @throws IllegalArgumentException if the end is not after the beginning
   */
  public static BusinessHours weekdays(ZoneId zone, LocalTime opens, LocalTime closes) {
    return of(zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), new Hours(opens, closes));
  }

  /**
   * Returns the hours of a team that always works.
   *
   * @param zone the zone in which days begin
   * @return the hours
   */
  public static BusinessHours always(ZoneId zone) {
    return of(zone, EnumSet.allOf(DayOfWeek.class), Hours.ALL_DAY);
  }

  private static BusinessHours of(ZoneId zone, Set<DayOfWeek> days, Hours hours) {
    Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> week.put(day, hours));
    return of(zone, week);
  }

  /**
   * Returns these hours without holidays of a calendar.
   *
   * @param calendar the holidays
   * @return the hours
   */
  public BusinessHours without(HolidayCalendar calendar) {
    return new BusinessHours(zone, week, Objects.requireNonNull(calendar, "calendar"));
  }

  /**
   * Returns the zone in which the hours count.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Returns how much working time lies between two moments.
   *
   * @param from the first moment
   * @param until the moment after the last
   * @return the working time, zero if {@code until} is not after {@code from}
   */
  public Duration between(Instant from, Instant until) {
    Duration sum = Duration.ZERO;
    if (!until.isAfter(from)) {
      return sum;
    }
    LocalDate last = until.atZone(zone).toLocalDate();
    for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorking(day)) {
        Instant begin = latest(opening(day), from);
        Instant end = earliest(closing(day), until);
        sum = end.isAfter(begin) ? sum.plus(Duration.between(begin, end)) : sum;
      }
    }
    return sum;
  }

  /**
   * Returns when an amount of working time is over.
   *
   * @param from the moment at which it begins
   * @param work the working time, not negative
   * @return the moment; for no work the beginning itself
   * @throws IllegalArgumentException if the work is negative, or not done within ten years
   */
  public Instant plus(Instant from, Duration work) {
    if (work.isNegative()) {
      throw new IllegalArgumentException("work must not be negative, but is %s".formatted(work));
    }
    if (work.isZero()) {
      return from;
    }
    Duration rest = work;
    LocalDate day = dayOf(from);
    for (int i = 0; i < HORIZON_DAYS; i++, day = day.plusDays(1)) {
      if (isWorking(day)) {
        Instant begin = latest(opening(day), from);
        Duration open = Duration.between(begin, closing(day));
        if (open.compareTo(rest) >= 0) {
          return begin.plus(rest);
        }
        rest = open.isNegative() ? rest : rest.minus(open);
      }
    }
    throw new IllegalArgumentException(
        "%s of work are not done within %d days\nMaybe every day is a holiday."
            .formatted(work, HORIZON_DAYS));
  }

  private LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  private boolean isWorking(LocalDate day) {
    return week.containsKey(day.getDayOfWeek()) && !holidays.isHoliday(day);
  }

  private Instant opening(LocalDate day) {
    return day.atTime(hours(day).opens()).atZone(zone).toInstant();
  }

  private Instant closing(LocalDate day) {
    LocalTime closes = hours(day).closes();
    LocalDate of = closes.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return of.atTime(closes).atZone(zone).toInstant();
  }

  private Hours hours(LocalDate day) {
    return Objects.requireNonNull(week.get(day.getDayOfWeek()));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
