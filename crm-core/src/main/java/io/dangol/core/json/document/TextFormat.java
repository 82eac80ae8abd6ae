package io.dangol.core.json.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * How a text of a document stands for a value: the same form wherever the value occurs.
 *
 * @param expected what is expected, for messages, such as {@code day such as 2026-07-01}
 * @param parser makes the value; it throws {@code IllegalArgumentException} or {@code
 *     DateTimeException} for what is not of the form
 * @param <T> the type of the value
 */
public record TextFormat<T>(String expected, Function<String, T> parser) {

  /** A day in ISO 8601. */
  public static final TextFormat<LocalDate> DAY =
      new TextFormat<>("day such as 2026-07-01", LocalDate::parse);

  /** A moment in ISO 8601, in UTC. */
  public static final TextFormat<Instant> MOMENT =
      new TextFormat<>("moment such as 2026-07-01T00:00:00Z", Instant::parse);

  /** A period of days, weeks, months or years in ISO 8601. */
  public static final TextFormat<Period> PERIOD =
      new TextFormat<>("period such as P12M", Period::parse);

  /** A time in ISO 8601. */
  public static final TextFormat<Duration> DURATION =
      new TextFormat<>("duration such as PT48H", Duration::parse);

  /** An exact decimal number of at most 400 characters, without an exponent: {@link #plain}. */
  public static final TextFormat<BigDecimal> DECIMAL =
      new TextFormat<>("decimal number such as 12.5", TextFormat::plainDecimal);

  /** A currency of ISO 4217. */
  public static final TextFormat<CurrencyUnit> CURRENCY =
      new TextFormat<>("currency such as KRW", CurrencyUnit::of);

  /** Room for every {@code double} written out, which takes 328; more would only cost memory. */
  private static final int LONGEST_DECIMAL = 400;

  public TextFormat {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(parser, "parser");
  }

  /**
   * Returns the value of a text.
   *
   * @param text the text
   * @return the value, or empty if the text is not of this form
   */
  public Optional<T> parse(String text) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns a number as {@link #DECIMAL} reads it.
   *
   * @param number the number
   * @return its digits, without an exponent
   * @throws IllegalArgumentException if it takes more characters than are read
   */
  public static String plain(BigDecimal number) {
    // the number of zeros is bounded before they are written
    long digits = Math.abs((long) number.scale()) + number.precision();
    String text = digits > LONGEST_DECIMAL ? "" : number.toPlainString();
    if (text.isEmpty() || text.length() > LONGEST_DECIMAL) {
      throw new IllegalArgumentException(
          "a number of more than %d characters cannot be written".formatted(LONGEST_DECIMAL));
    }
    return text;
  }

  private static BigDecimal plainDecimal(String text) {
    if (text.length() > LONGEST_DECIMAL || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      throw new IllegalArgumentException("not a plain decimal number");
    }
    return new BigDecimal(text);
  }
}
