package io.dangol.examples.cli.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * How to read a file: its delimiter and encoding, its names for our columns, its dates.
 *
 * @param delimiter what separates the columns
 * @param encoding the encoding, unless a byte order mark says otherwise
 * @param columns our column names with theirs; {@code #1}, {@code #2}, … are positions. A file
 *     whose columns are all given by position has no header
 * @param dateFormat a {@link java.time.format.DateTimeFormatter} pattern; empty for ISO dates
 * @param zone the zone in which an instant becomes a day
 */
public record TableFormat(
    Delimiter delimiter,
    Charset encoding,
    Map<String, String> columns,
    Optional<String> dateFormat,
    ZoneId zone) {

  /** Copies the map. */
  public TableFormat {
    columns = Map.copyOf(columns);
  }

  /**
   * Returns the format of a plain CSV file: delimiter detected, UTF-8, our names, ISO dates, UTC.
   *
   * @return the default format
   */
  public static TableFormat defaults() {
    return new TableFormat(
        Delimiter.DETECTED, StandardCharsets.UTF_8, Map.of(), Optional.empty(), ZoneOffset.UTC);
  }

  /**
   * Returns this format with other column names: for the second file of a command, whose names are
   * ours.
   *
   * @param names our names with theirs
   * @return a format with these names
   */
  public TableFormat withColumns(Map<String, String> names) {
    return new TableFormat(delimiter, encoding, names, dateFormat, zone);
  }

  /**
   * Returns this format with another delimiter.
   *
   * @param other the delimiter
   * @return a format with it
   */
  public TableFormat withDelimiter(Delimiter other) {
    return new TableFormat(other, encoding, columns, dateFormat, zone);
  }

  /**
   * Returns this format with another date pattern.
   *
   * @param pattern the pattern, empty for ISO dates
   * @return a format with it
   */
  public TableFormat withDateFormat(Optional<String> pattern) {
    return new TableFormat(delimiter, encoding, columns, pattern, zone);
  }

  /**
   * Returns this format with another zone.
   *
   * @param other the zone in which an instant becomes a day
   * @return a format with it
   */
  public TableFormat withZone(ZoneId other) {
    return new TableFormat(delimiter, encoding, columns, dateFormat, other);
  }

  /**
   * Returns whether files of this format begin with a row.
   *
   * @return whether all columns are given by position
   */
  boolean headless() {
    return !columns.isEmpty() && columns.values().stream().allMatch(name -> name.startsWith("#"));
  }
}
