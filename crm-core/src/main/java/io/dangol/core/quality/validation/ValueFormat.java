package io.dangol.core.quality.validation;

import io.dangol.core.identity.FieldKind;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that values have. A check of the form only: nobody is called and no mail is sent. */
public enum ValueFormat {
  /** From 8 to 15 digits, with spaces, hyphens, dots, brackets and a plus sign in front. */
  PHONE,
  /** One {@code @} between a name without spaces and a domain with a dot. */
  EMAIL,
  /** Five digits, as in Korea since 2015. */
  POSTCODE,
  /** A day of the calendar as 2026-07-01, 2026.07.01, 2026/07/01 or 20260701. */
  DAY,
  /** A decimal number, with or without commas between thousands. */
  DECIMAL,
  /** A decimal number without a fraction. */
  WHOLE;

  private static final Pattern PHONE_CHARACTERS = Pattern.compile("\\+?[0-9()\\-. ]+");
  private static final Pattern MAILBOX =
      Pattern.compile("[^\\s@]{1,64}@[^\\s@.]{1,63}(\\.[^\\s@.]{1,63}){1,8}");
  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
  private static final Pattern DAY_PARTS =
      Pattern.compile("([0-9]{4})([-./]?)([0-9]{2})\\2([0-9]{2})");
  private static final Pattern NUMBER =
      Pattern.compile("-?([0-9]{1,30}|[0-9]{1,3}(,[0-9]{3}){1,9})(\\.[0-9]{1,20})?");

  /** The fewest and the most digits of a number that can be called (ITU-T E.164). */
  private static final int FEWEST_DIGITS = 8;

  private static final int MOST_DIGITS = 15;

  /**
   * Returns the format that the values of a kind of field have.
   *
   * @param kind the kind
   * @return the format, or empty where every text is good
   */
  public static Optional<ValueFormat> of(FieldKind kind) {
    return switch (kind) {
      case PHONE -> Optional.of(PHONE);
      case EMAIL -> Optional.of(EMAIL);
      case POSTCODE -> Optional.of(POSTCODE);
      case DATE -> Optional.of(DAY);
      case NAME, ADDRESS, GENDER, IDENTIFIER, TEXT -> Optional.empty();
    };
  }

  /**
   * Returns whether a value has this format. Full-width characters are read as plain ones.
   *
   * @param text the value
   * @return whether it has
   */
  public boolean fits(String text) {
    String plain = plain(text);
    return switch (this) {
      case PHONE -> isPhone(plain);
      case EMAIL -> MAILBOX.matcher(plain).matches();
      case POSTCODE -> FIVE_DIGITS.matcher(plain).matches();
      case DAY -> day(text).isPresent();
      case DECIMAL -> decimal(text).isPresent();
      case WHOLE -> decimal(text).filter(ValueFormat::isWhole).isPresent();
    };
  }

  private static boolean isPhone(String plain) {
    long digits = plain.chars().filter(c -> c >= '0' && c <= '9').count();
    return PHONE_CHARACTERS.matcher(plain).matches()
        && digits >= FEWEST_DIGITS
        && digits <= MOST_DIGITS;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  static Optional<BigDecimal> decimal(String text) {
    String plain = plain(text);
    return NUMBER.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain.replace(",", "")))
        : Optional.empty();
  }

  static Optional<LocalDate> day(String text) {
    Matcher parts = DAY_PARTS.matcher(plain(text));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(3)),
              Integer.parseInt(parts.group(4))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
