package io.dangol.core.json.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The members of an object, read one by one. Whatever is missing, of the wrong type or unknown
 * becomes a problem; reading goes on. Problems say where a value stands and what is expected, never
 * the value: documents may be about people.
 *
 * <pre>{@code
 * JsonFields fields = JsonFields.of(value, problems);
 * Optional<String> id = fields.text("id");
 * OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
 * fields.refuseOthers();
 * }</pre>
 */
public final class JsonFields {

  /** Without exponent: {@code 1e999999999} is a short text and a number that fills the memory. */
  private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,28}(\\.[0-9]{1,9})?");

  private final JsonPlace place;
  private final Map<String, JsonValue> members;
  private final ProblemList problems;
  private final boolean isObject;
  private final Set<String> known = new LinkedHashSet<>();

  private JsonFields(
      JsonPlace place, Map<String, JsonValue> members, ProblemList problems, boolean isObject) {
    this.place = place;
    this.members = members;
    this.problems = problems;
    this.isObject = isObject;
  }

  /**
   * Returns the fields of a value.
   *
   * @param value the value; if it is not an object, that is the only problem reported
   * @param problems where problems go
   * @return the fields
   */
  public static JsonFields of(JsonValue value, ProblemList problems) {
    if (value instanceof JsonValue.ObjectValue object) {
      return new JsonFields(object.place(), object.members(), problems, true);
    }
    problems.mismatch(
        value,
        "value.type",
        "object",
        "An object is expected, not %s.".formatted(value.kind()),
        null);
    return new JsonFields(value.place(), Map.of(), problems, false);
  }

  /**
   * Returns a value that must be there.
   *
   * @param key its name
   * @return the value, or empty with a problem
   */
  public Optional<JsonValue> value(String key) {
    Optional<JsonValue> value = optional(key);
    if (value.isEmpty() && isObject) {
      problems.error(place, "key.missing", "The key '%s' is missing.".formatted(key));
    }
    return value;
  }

  /**
   * Returns a value that may be left out.
   *
   * @param key its name
   * @return the value, or empty if it is not there
   */
  public Optional<JsonValue> optional(String key) {
    known.add(key);
    return Optional.ofNullable(members.get(key));
  }

  /**
   * Returns where a member stands.
   *
   * @param key its name
   * @return the place of its value, or of the object if it is not there
   */
  public JsonPlace placeOf(String key) {
    JsonValue value = members.get(key);
    return value == null ? place : value.place();
  }

  /**
   * Returns where a JSON Pointer from this object leads.
   *
   * @param pointer the pointer (RFC 6901), such as {@code /tiers/0/when}
   * @return the place of its value, or the last place on its way
   */
  public JsonPlace nearest(String pointer) {
    JsonPlace nearest = place;
    JsonValue value = new JsonValue.ObjectValue(place, members);
    for (String key : pointer.substring(1).split("/", -1)) {
      if (value instanceof JsonValue.ObjectValue object && object.members().containsKey(key)) {
        value = object.members().getOrDefault(key, value);
      } else if (value instanceof JsonValue.ArrayValue array) {
        value = array.elements().get(Integer.parseInt(key));
      } else {
        break;
      }
      nearest = value.place();
    }
    return nearest;
  }

  /**
   * Returns a text that must be there.
   *
   * @param key its name
   * @return the text, not blank; or empty with a problem
   */
  public Optional<String> text(String key) {
    return value(key).flatMap(this::textOf);
  }

  /**
   * Returns a text that may be left out.
   *
   * @param key its name
   * @return the text, not blank; or empty, with a problem if it is there and not a text
   */
  public Optional<String> optionalText(String key) {
    return optional(key).flatMap(this::textOf);
  }

  private Optional<String> textOf(JsonValue value) {
    if (!(value instanceof JsonValue.TextValue text)) {
      problems.mismatch(
          value, "value.type", "text", "A text is expected, not %s.".formatted(value.kind()), null);
      return Optional.empty();
    }
    if (text.text().isBlank()) {
      problems.error(value.place(), "value.blank", "The text must not be blank.");
      return Optional.empty();
    }
    return Optional.of(text.text());
  }

  /**
   * Returns a text that must be there and be one of some words.
   *
   * @param key its name
   * @param words the words
   * @return the word, or empty with a problem
   */
  public Optional<String> oneOf(String key, Collection<String> words) {
    Optional<String> text = text(key);
    if (text.isPresent() && !words.contains(text.get())) {
      problems.error(
          placeOf(key),
          "value.unknown",
          "The text is none of %s.".formatted(words),
          Words.nearest(text.get(), words).orElse(null));
      return Optional.empty();
    }
    return text;
  }

  /**
   * Returns a constant of an enumeration that must be there.
   *
   * @param key its name
   * @param type the enumeration
   * @param <E> the enumeration
   * @return the constant whose name stands there, or empty with a problem
   */
  public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return oneOf(key, names).map(name -> Enum.valueOf(type, name));
  }

  /**
   * Returns a constant of an enumeration that may be left out.
   *
   * @param key its name
   * @param type the enumeration
   * @param otherwise the constant where none is there
   * @param <E> the enumeration
   * @return the constant, or empty with a problem if another word stands there
   */
  public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type, E otherwise) {
    return optional(key).isEmpty() ? Optional.of(otherwise) : constant(key, type);
  }

  /**
   * Returns an exact number that must be there.
   *
   * @param key its name
   * @return the number, or empty with a problem
   */
  public Optional<BigDecimal> decimal(String key) {
    return value(key).flatMap(this::decimalOf);
  }

  private Optional<BigDecimal> decimalOf(JsonValue value) {
    if (value instanceof JsonValue.NumberValue number) {
      return Optional.of(number.number());
    }
    problems.mismatch(
        value,
        "value.type",
        "number",
        "A number is expected, not %s.".formatted(value.kind()),
        null);
    return Optional.empty();
  }

  /**
   * Returns an amount that must be there, as an object with a decimal text and a currency: {@code
   * {"amount":"9900","currency":"KRW"}}.
   *
   * @param key its name
   * @return the amount, or empty with a problem
   */
  public Optional<Money> money(String key) {
    return value(key)
        .flatMap(
            value -> {
              JsonFields money = JsonFields.of(value, problems);
              Optional<String> amount = money.text("amount");
              Optional<String> currency = money.text("currency");
              money.refuseOthers();
              return amount.isPresent() && currency.isPresent()
                  ? problems.made(value.place(), () -> moneyOf(currency.get(), amount.get()))
                  : Optional.empty();
            });
  }

  private static Money moneyOf(String code, String amount) {
    CurrencyUnit currency = CurrencyUnit.of(code);
    if (PLAIN_DECIMAL.matcher(amount).matches()) {
      BigDecimal exact = new BigDecimal(amount);
      if (exact.stripTrailingZeros().scale() <= currency.getDecimalPlaces()) {
        // the currency has no room for zeros behind its last place
        return Money.of(currency, exact.setScale(currency.getDecimalPlaces()));
      }
    }
    throw new IllegalArgumentException(
        "an amount of %s with at most %d decimal places is expected"
            .formatted(currency, currency.getDecimalPlaces()));
  }

  /**
   * Returns a truth value that must be there.
   *
   * @param key its name
   * @return the truth value, or empty with a problem
   */
  public Optional<Boolean> bool(String key) {
    return value(key)
        .flatMap(
            value -> {
              if (value instanceof JsonValue.BooleanValue truth) {
                return Optional.of(truth.flag());
              }
              problems.mismatch(
                  value,
                  "value.type",
                  "boolean",
                  "true or false is expected, not %s.".formatted(value.kind()),
                  null);
              return Optional.empty();
            });
  }

  /**
   * Returns a day that must be there.
   *
   * @param key its name
   * @return the day, written as ISO 8601 (2026-07-01), or empty with a problem
   */
  public Optional<LocalDate> date(String key) {
    return parsed(key, TextFormat.DAY);
  }

  /**
   * Returns a moment that must be there.
   *
   * @param key its name
   * @return the moment, written as ISO 8601 in UTC (2026-07-01T00:00:00Z), or empty with a problem
   */
  public Optional<Instant> instant(String key) {
    return parsed(key, TextFormat.MOMENT);
  }

  private <T> Optional<T> parsed(String key, TextFormat<T> format) {
    Optional<String> text = text(key);
    Optional<T> value = text.flatMap(format::parse);
    if (text.isPresent() && value.isEmpty()) {
      problems.error(
          placeOf(key), "value.format", "The text is no %s.".formatted(format.expected()));
    }
    return value;
  }

  /**
   * Returns an object that must be there.
   *
   * @param key its name
   * @return its fields, or empty with a problem
   */
  public Optional<JsonFields> object(String key) {
    return value(key)
        .map(value -> JsonFields.of(value, problems))
        .filter(fields -> fields.isObject);
  }

  /**
   * Returns the names of the members.
   *
   * @return the names in the order of the document
   */
  public Set<String> names() {
    return Collections.unmodifiableSet(members.keySet());
  }

  /**
   * Returns a whole number that must be there.
   *
   * @param key its name
   * @param least the smallest legal number
   * @param most the largest legal number
   * @return the number, or empty with a problem
   */
  public OptionalInt integer(String key, int least, int most) {
    Optional<JsonValue> value = value(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!(value.get() instanceof JsonValue.NumberValue number)) {
      problems.mismatch(
          value.get(),
          "value.type",
          "integer",
          "A whole number is expected, not %s.".formatted(value.get().kind()),
          null);
      return OptionalInt.empty();
    }
    BigDecimal exact = number.number();
    if (exact.compareTo(BigDecimal.valueOf(least)) < 0
        || exact.compareTo(BigDecimal.valueOf(most)) > 0
        || exact.stripTrailingZeros().scale() > 0) {
      problems.error(
          number.place(),
          "value.range",
          "A whole number from %d to %d is expected.".formatted(least, most));
      return OptionalInt.empty();
    }
    return OptionalInt.of(exact.intValueExact());
  }

  /**
   * Returns the elements of an array that must be there.
   *
   * @param key its name
   * @return the elements; none, with a problem, if it is not there or not an array
   */
  public List<JsonValue> array(String key) {
    Optional<JsonValue> value = value(key);
    if (value.isPresent() && !(value.get() instanceof JsonValue.ArrayValue)) {
      problems.mismatch(
          value.get(),
          "value.type",
          "array",
          "An array is expected, not %s.".formatted(value.get().kind()),
          null);
    }
    return value.isPresent() && value.get() instanceof JsonValue.ArrayValue array
        ? array.elements()
        : List.of();
  }

  /**
   * Checks the kind and major version of a document.
   *
   * @param schema what the key {@code schema} must say, such as {@code crm.rule/1}
   */
  public void schema(String schema) {
    Optional<String> given = text("schema");
    if (given.isPresent() && !given.get().equals(schema)) {
      problems.error(
          placeOf("schema"), "schema.unsupported", "The schema is not '%s'.".formatted(schema));
    }
  }

  /** Reports every key that was not asked for before. */
  public void refuseOthers() {
    members.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            problems.error(
                value.place(),
                "key.unknown",
                "The key '%s' is unknown here; known are %s.".formatted(Words.of(key), known),
                Words.nearest(key, known).orElse(null));
          }
        });
  }
}
