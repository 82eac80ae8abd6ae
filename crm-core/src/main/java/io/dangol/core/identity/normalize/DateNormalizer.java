package io.dangol.core.identity.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days with a year of four digits, written in any of the usual ways. */
final class DateNormalizer implements FieldNormalizer {

  private static final String MIDNIGHT = "([T ]00:00(:00(\\.0+)?)?Z?)?";

  private static final Pattern PARTED =
      Pattern.compile(
          "([0-9]{4})(?:\\s*[-./년]\\s*|\\s+)([0-9]{1,2})(?:\\s*[-./월]\\s*|\\s+)([0-9]{1,2})"
              + "\\s*[.일]?"
              + MIDNIGHT);

  /** Without separators all digits are needed: 1980111 may be two days. */
  private static final Pattern COMPACT =
      Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})" + MIDNIGHT);

  private static final int EARLIEST_YEAR = 1850;
  private static final int LATEST_YEAR = 2100;

  /** What systems write where they have no day; somebody may be born on the last two. */
  private static final Set<LocalDate> FILLERS =
      Set.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(1111, 11, 11),
          LocalDate.of(9999, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1970, 1, 1));

  @Override
  public NormalizedValue normalize(String raw) {
    Finding finding = new Finding(raw);
    String text = finding.text();
    Matcher parted = PARTED.matcher(text);
    Matcher matcher = parted.matches() ? parted : COMPACT.matcher(text);
    if (!matcher.matches()) {
      return finding.bad(text, Validity.INVALID, ValueIssue.MALFORMED);
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
      String key = day.toString();
      if (FILLERS.contains(day)) {
        return finding.bad(key, Validity.PLACEHOLDER, ValueIssue.FILLER);
      }
      if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
        return finding.bad(key, Validity.INVALID, ValueIssue.MALFORMED);
      }
      if (!key.equals(text)) {
        finding.add(ValueIssue.UNUSUAL_CHARACTERS);
      }
      return finding.good(key, key);
    } catch (DateTimeException e) {
      return finding.bad(text, Validity.INVALID, ValueIssue.MALFORMED);
    }
  }
}
