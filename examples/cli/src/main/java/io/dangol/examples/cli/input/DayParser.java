package io.dangol.examples.cli.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and instants. Plain ISO and {@code yyyyMMdd} dates take a short path without an
 * object; for use by one thread.
 */
final class DayParser {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
              "uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][XX][X]]",
              Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final ZoneId zone;
  private final boolean compact;
  private final @Nullable DateTimeFormatter pattern;

  DayParser(TableFormat format) {
    this(format.dateFormat(), format.zone());
  }

  /**
   * Creates a parser.
   *
   * @throws IllegalArgumentException if the pattern is none
   */
  DayParser(Optional<String> format, ZoneId zone) {
    this.zone = zone;
    this.compact = format.map("yyyyMMdd"::equals).orElse(false);
    this.pattern =
        format.filter(text -> !text.equals("yyyyMMdd")).map(DayParser::strict).orElse(null);
  }

  /** A year of the era is what people write; the strict resolver wants the plain year. */
  private static DateTimeFormatter strict(String text) {
    String plainYear = text.contains("G") ? text : text.replace('y', 'u');
    return DateTimeFormatter.ofPattern(plainYear, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * Reads a day.
   *
   * @return days since 1970-01-01
   * @throws FieldException if the field is no date of this format, or the year is not within 1 to
   *     9999
   */
  int day(CharSequence field) {
    if (compact) {
      return field.length() == 8 ? exact(field, 4, 6) : unreadable(field);
    }
    if (pattern == null
        && field.length() == 10
        && field.charAt(4) == '-'
        && field.charAt(7) == '-') {
      return exact(field, 5, 8);
    }
    TemporalAccessor parsed = parse(field);
    LocalDate day =
        parsed instanceof LocalDate date
            ? date
            : parsed instanceof LocalDateTime local
                ? local.toLocalDate()
                : Instant.from(parsed).atZone(zone).toLocalDate();
    return checked(day, field);
  }

  /**
   * Reads an instant; a date-time without an offset is a wall time of the zone, a day its first
   * moment.
   *
   * @throws FieldException if the field is no date or time of this format
   */
  Instant instant(CharSequence field) {
    if (compact) {
      return LocalDate.ofEpochDay(day(field)).atStartOfDay(zone).toInstant();
    }
    TemporalAccessor parsed = parse(field);
    if (parsed instanceof LocalDate date) {
      return date.atStartOfDay(zone).toInstant();
    }
    return parsed instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : Instant.from(parsed);
  }

  private TemporalAccessor parse(CharSequence field) {
    try {
      return (pattern == null ? ISO : pattern)
          .parseBest(
              field,
              ZonedDateTime::from,
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
    } catch (DateTimeException e) {
      throw FieldException.of(Reason.UNREADABLE_DATE, field);
    }
  }

  private static int exact(CharSequence field, int monthAt, int dayAt) {
    int year = digits(field, 0, 4);
    int month = digits(field, monthAt, monthAt + 2);
    int day = digits(field, dayAt, dayAt + 2);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
      return unreadable(field);
    }
    try {
      return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    } catch (DateTimeException e) {
      return unreadable(field);
    }
  }

  private static int digits(CharSequence field, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = field.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  private static int checked(LocalDate day, CharSequence field) {
    return day.getYear() < 1 || day.getYear() > 9999
        ? unreadable(field)
        : Math.toIntExact(day.toEpochDay());
  }

  private static int unreadable(CharSequence field) {
    throw FieldException.of(Reason.UNREADABLE_DATE, field);
  }
}
