package io.dangol.core.json.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * Texts of a certain form within an object: days, moments, periods, decimals, currencies; any of
 * them may be left out. What is not of the form becomes a problem.
 */
public final class JsonTexts {

  private final JsonFields fields;
  private final ProblemList problems;

  private JsonTexts(JsonFields fields, ProblemList problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * Returns the texts of an object.
   *
   * @param fields its members
   * @param problems where problems go
   * @return the texts
   */
  public static JsonTexts of(JsonFields fields, ProblemList problems) {
    return new JsonTexts(fields, problems);
  }

  /**
   * Returns a day.
   *
   * @param key its name
   * @return the day, or empty: with a problem if it is there and no day such as 2026-07-01
   */
  public Optional<LocalDate> day(String key) {
    return parsed(key, TextFormat.DAY);
  }

  /**
   * Returns a moment.
   *
   * @param key its name
   * @return the moment, or empty: with a problem if it is there and no moment such as
   *     2026-07-01T00:00:00Z
   */
  public Optional<Instant> instant(String key) {
    return parsed(key, TextFormat.MOMENT);
  }

  /**
   * Returns a period of days, weeks, months or years.
   *
   * @param key its name
   * @return the period, or empty: with a problem if it is there and no period such as P12M
   */
  public Optional<Period> period(String key) {
    return parsed(key, TextFormat.PERIOD);
  }

  /**
   * Returns an exact decimal number, which is written as a text.
   *
   * @param key its name
   * @return the number, or empty: with a problem if it is there and no decimal number
   */
  public Optional<BigDecimal> decimal(String key) {
    return parsed(key, TextFormat.DECIMAL);
  }

  /**
   * Returns a time.
   *
   * @param key its name
   * @return the time, or empty: with a problem if it is there and no duration such as PT48H
   */
  public Optional<Duration> duration(String key) {
    return parsed(key, TextFormat.DURATION);
  }

  /**
   * Returns a currency.
   *
   * @param key its name
   * @return the currency, or empty: with a problem if it is there and no currency such as KRW
   */
  public Optional<CurrencyUnit> currency(String key) {
    return parsed(key, TextFormat.CURRENCY);
  }

  /**
   * Returns a value of a text.
   *
   * @param key its name
   * @param form what is expected, for the message
   * @param parser makes the value; it throws {@code IllegalArgumentException} or {@code
   *     DateTimeException} for what is not of the form
   * @param <T> the type of the value
   * @return the value, or empty: with a problem if it is there and not of the form
   */
  public <T> Optional<T> parsed(String key, String form, Function<String, T> parser) {
    return parsed(key, new TextFormat<>(form, parser));
  }

  private <T> Optional<T> parsed(String key, TextFormat<T> format) {
    Optional<String> text = fields.optionalText(key);
    Optional<T> value = text.flatMap(format::parse);
    if (text.isPresent() && value.isEmpty()) {
      problems.error(
          fields.placeOf(key), "value.format", "The text is no %s.".formatted(format.expected()));
    }
    return value;
  }

  /**
   * Reports a value that must be there and is not.
   *
   * @param key its name
   * @param value what was read
   * @param <T> the type of the value
   * @return the value
   */
  public <T> Optional<T> required(String key, Optional<T> value) {
    if (value.isEmpty() && fields.optional(key).isEmpty()) {
      problems.error(fields.placeOf(key), "key.missing", "The key '%s' is missing.".formatted(key));
    }
    return value;
  }
}
