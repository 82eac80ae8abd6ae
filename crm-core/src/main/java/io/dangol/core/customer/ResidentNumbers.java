package io.dangol.core.customer;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of Korean resident and alien registration numbers, which the law (Personal Information
 * Protection Act, article 24-2) allows hardly anybody to keep: six digits of a day of birth, then
 * seven that begin with 1 to 8. The check digit is no help: numbers given out since October 2020
 * have none.
 */
public final class ResidentNumbers {

  private static final String DIGITS = "([0-9]{2})([0-9]{2})([0-9]{2})%s([1-8])[0-9]{6}";
  private static final Pattern FORM = Pattern.compile(DIGITS.formatted("[-\\s]?"));

  /** Within other text, and however the hyphen was typed. */
  private static final Pattern PART =
      Pattern.compile("(?<![0-9])" + DIGITS.formatted("\\s?[\\p{Pd}\\s]?\\s?") + "(?![0-9])");

  /**
   * Zero-width characters, soft hyphens and marks of direction; they hide nothing from a reader.
   */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  /** What stands between the parts of identifiers; the narrower set is what normalizers drop. */
  private static final List<Pattern> SEPARATORS =
      List.of(Pattern.compile("[\\s\\p{Pd}]+"), Pattern.compile("[\\s\\p{Pd}._/]+"));

  private ResidentNumbers() {}

  static boolean looksLikeOne(String value) {
    Matcher matcher = FORM.matcher(value.strip());
    return matcher.matches() && isDay(matcher);
  }

  /**
   * Returns whether some part of a text has the form of such a number, with or without a hyphen or
   * a space between its parts, in digits of any width, whatever invisible characters are in it.
   *
   * @param text the text
   * @return whether there is one
   */
  public static boolean occursIn(String text) {
    return occursInVisible(visible(text));
  }

  /**
   * Returns whether an identifier has such a number in it, with or without separators: identifiers
   * are compared without them, so they must hide nothing.
   *
   * @param identifier the identifier
   * @return whether there is one, also behind spaces, hyphens, dots, strokes and underscores
   */
  public static boolean occursInIdentifier(String identifier) {
    String text = visible(identifier);
    return occursInVisible(text)
        || SEPARATORS.stream()
            .anyMatch(separator -> occursInVisible(separator.matcher(text).replaceAll("")));
  }

  private static String visible(String text) {
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static boolean occursInVisible(String text) {
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      if (isDay(matcher)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDay(Matcher number) {
    int digit = Integer.parseInt(number.group(4));
    // 1, 2, 5 and 6 are of the 20th century; 3, 4, 7 and 8 of the 21st.
    int century = digit % 4 == 1 || digit % 4 == 2 ? 1900 : 2000;
    try {
      LocalDate.of(
          century + Integer.parseInt(number.group(1)),
          Integer.parseInt(number.group(2)),
          Integer.parseInt(number.group(3)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
