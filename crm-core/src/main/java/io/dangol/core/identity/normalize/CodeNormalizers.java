package io.dangol.core.identity.normalize;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Short codes: identifiers, postal codes, genders. */
final class CodeNormalizers {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]+");
  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  private static final Map<String, String> GENDERS =
      Map.ofEntries(
          Map.entry("M", "M"),
          Map.entry("MALE", "M"),
          Map.entry("남", "M"),
          Map.entry("남자", "M"),
          Map.entry("남성", "M"),
          Map.entry("F", "F"),
          Map.entry("FEMALE", "F"),
          Map.entry("여", "F"),
          Map.entry("여자", "F"),
          Map.entry("여성", "F"));

  private CodeNormalizers() {}

  static NormalizedValue identifier(String raw) {
    Finding finding = new Finding(raw);
    String key = code(finding);
    if (key.length() > SHORTEST && Finding.repeats(key)) {
      return finding.bad(key, Validity.PLACEHOLDER, ValueIssue.FILLER);
    }
    if (key.length() < SHORTEST) {
      return finding.bad(key, Validity.INVALID, ValueIssue.TOO_SHORT);
    }
    return key.length() > LONGEST
        ? finding.bad(key, Validity.INVALID, ValueIssue.TOO_LONG)
        : finding.good(key, key);
  }

  static NormalizedValue koreanPostcode(String raw) {
    Finding finding = new Finding(raw);
    String key = code(finding);
    if (Finding.repeats(key)) {
      return finding.bad(key, Validity.PLACEHOLDER, ValueIssue.FILLER);
    }
    if (SIX_DIGITS.matcher(key).matches()) {
      return finding.bad(key, Validity.INVALID, ValueIssue.OLD_POSTCODE);
    }
    return FIVE_DIGITS.matcher(key).matches()
        ? finding.good(key, key)
        : finding.bad(key, Validity.INVALID, ValueIssue.MALFORMED);
  }

  static NormalizedValue postcode(String raw) {
    return identifier(raw);
  }

  static NormalizedValue gender(String raw) {
    Finding finding = new Finding(raw);
    String key = GENDERS.get(code(finding));
    return key == null
        ? finding.bad("", Validity.INVALID, ValueIssue.MALFORMED)
        : finding.good(key, key);
  }

  static NormalizedValue text(String raw) {
    Finding finding = new Finding(raw);
    String key = finding.text();
    return key.isEmpty()
        ? finding.bad("", Validity.INVALID, ValueIssue.UNUSUAL_CHARACTERS)
        : finding.good(key, key);
  }

  private static String code(Finding finding) {
    return SEPARATORS.matcher(finding.text()).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
