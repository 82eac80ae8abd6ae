package io.dangol.core.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of Korean resident and alien registration numbers, which the law (Personal Information
 * Protection Act, article 24-2) allows hardly anybody to keep. The check digit is no help: numbers
 * given out since October 2020 have none.
 */
final class ResidentNumbers {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})[-\\s]?([1-8])[0-9]{6}");

  private ResidentNumbers() {}

  static boolean looksLikeOne(String value) {
    Matcher matcher = FORM.matcher(value.strip());
    return matcher.matches() && isDay(matcher);
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
