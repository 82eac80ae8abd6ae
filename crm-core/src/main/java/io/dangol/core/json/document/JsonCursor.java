package io.dangol.core.json.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object of many plain members being read. A member that is missing or wrong becomes a problem
 * and is replaced by a harmless value; nothing is made of any of them unless all are good.
 *
 * <pre>{@code
 * Reading<Weight> reading = JsonCursor.read(json, "acme.weight/1", root -> {
 *   String fact = root.text("fact");
 *   double weight = root.number("weight");
 *   return () -> new Weight(fact, weight);
 * });
 * }</pre>
 *
 * <p>What a constructor refuses is a problem of the document. Problems say where a value stands and
 * what is expected, never the value: documents may be about people. For use by one thread.
 */
public final class JsonCursor {

  private final JsonPlace place;
  private final Map<String, JsonValue> members;
  private final ProblemList problems;
  private final boolean isObject;
  private final Set<String> known = new LinkedHashSet<>();

  private JsonCursor(JsonValue value, ProblemList problems) {
    this.place = value.place();
    this.problems = problems;
    this.isObject = value instanceof JsonValue.ObjectValue;
    this.members = value instanceof JsonValue.ObjectValue object ? object.members() : Map.of();
    if (!isObject) {
      wrong(value, "An object");
    }
  }

  /**
   * Reads a document.
   *
   * @param json the text of the document
   * @param schema what its key {@code schema} must say
   * @param reader asks for the members and returns what makes the value of them
   * @param <T> the type of the value
   * @return the value, or all problems
   */
  public static <T> Reading<T> read(
      String json, String schema, Function<JsonCursor, Supplier<T>> reader) {
    return JsonDocument.read(
        json,
        JsonLimits.defaults(),
        (root, problems) -> {
          JsonCursor cursor = new JsonCursor(root, problems);
          cursor.schema(schema);
          Supplier<T> value = reader.apply(cursor);
          cursor.refuseOthers();
          return problems.hasErrors() ? Optional.empty() : problems.made(root.place(), value);
        });
  }

  /**
   * Checks what the key {@code schema} says.
   *
   * @param schema the schema that is read here
   */
  public void schema(String schema) {
    if (value("schema") instanceof JsonValue.TextValue found && !found.text().equals(schema)) {
      problems.error(
          found.place(), "schema.unsupported", "The schema is not '%s'.".formatted(schema));
    }
  }

  /**
   * Reads the object that a member is.
   *
   * @param key the member
   * @param reader asks for its members
   * @param <T> the type of the value
   * @return what makes the value; not to be called before the document is known to be good
   */
  public <T> Supplier<T> object(String key, Function<JsonCursor, Supplier<T>> reader) {
    JsonValue value = value(key);
    if (value == null) {
      return () -> {
        throw new IllegalStateException("nothing is made of a document with problems");
      };
    }
    return below(value, reader);
  }

  /**
   * Reads a member that has a reader of its own, such as a condition.
   *
   * @param key the member
   * @param reader reads the value, or adds an error to the problems and returns nothing
   * @param <T> the type of the value
   * @return what makes the value; not to be called before the document is known to be good
   */
  public <T> Supplier<T> value(String key, BiFunction<JsonValue, ProblemList, Optional<T>> reader) {
    JsonValue value = value(key);
    Optional<T> result = value == null ? Optional.empty() : reader.apply(value, problems);
    return () ->
        result.orElseThrow(
            () -> new IllegalStateException("nothing is made of a document with problems"));
  }

  /**
   * Reads an array of objects.
   *
   * @param key the member
   * @param reader asks for the members of one of them
   * @param <T> the type of the values
   * @return what makes the values; not to be called before the document is known to be good
   */
  public <T> Supplier<List<T>> objects(String key, Function<JsonCursor, Supplier<T>> reader) {
    List<Supplier<T>> items = new ArrayList<>();
    for (JsonValue item : array(key)) {
      items.add(below(item, reader));
    }
    return () -> items.stream().map(Supplier::get).toList();
  }

  private <T> Supplier<T> below(JsonValue value, Function<JsonCursor, Supplier<T>> reader) {
    JsonCursor child = new JsonCursor(value, problems);
    Supplier<T> result = reader.apply(child);
    child.refuseOthers();
    return result;
  }

  /**
   * Returns whether a member is there.
   *
   * @param key the member
   * @return whether the object has it
   */
  public boolean has(String key) {
    known.add(key);
    return members.containsKey(key);
  }

  /**
   * Returns the names of the members, all of which count as known from now on.
   *
   * @return the names in the order of the document
   */
  public List<String> names() {
    known.addAll(members.keySet());
    return List.copyOf(members.keySet());
  }

  /**
   * Returns a text.
   *
   * @param key the member
   * @return the text, or an empty one with a problem
   */
  public String text(String key) {
    JsonValue value = value(key);
    if (value instanceof JsonValue.TextValue text) {
      return text.text();
    }
    wrong(value, "A text");
    return "";
  }

  /**
   * Returns a value of a text of a certain form.
   *
   * @param key the member
   * @param format the form
   * @param harmless what to go on with after a problem
   * @param <T> the type of the value
   * @return the value, or {@code harmless} with a problem
   */
  public <T> T parsed(String key, TextFormat<T> format, T harmless) {
    JsonValue value = value(key);
    if (value instanceof JsonValue.TextValue text) {
      Optional<T> parsed = format.parse(text.text());
      if (parsed.isEmpty()) {
        problems.error(
            value.place(), "value.format", "The text is no %s.".formatted(format.expected()));
      }
      return parsed.orElse(harmless);
    }
    wrong(value, "A text");
    return harmless;
  }

  /**
   * Returns an array of texts.
   *
   * @param key the member
   * @return those elements that are texts
   */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : array(key)) {
      if (item instanceof JsonValue.TextValue text) {
        texts.add(text.text());
      } else {
        wrong(item, "A text");
      }
    }
    return texts;
  }

  /**
   * Returns a number.
   *
   * @param key the member
   * @return the number within the range of {@code double}, or 0 with a problem
   */
  public double number(String key) {
    return number(value(key));
  }

  private double number(@Nullable JsonValue value) {
    if (value instanceof JsonValue.NumberValue number
        && Double.isFinite(number.number().doubleValue())) {
      return number.number().doubleValue();
    }
    wrong(value, "A finite number");
    return 0.0;
  }

  /**
   * Returns a number that must be positive.
   *
   * @param key the member
   * @return the number, or 1 with a problem
   */
  public double positive(String key) {
    JsonValue value = value(key);
    if (value instanceof JsonValue.NumberValue found && found.number().signum() <= 0) {
      wrong(value, "A positive number");
      return 1.0;
    }
    double number = number(value);
    return number > 0.0 ? number : 1.0;
  }

  /**
   * Returns an array of numbers.
   *
   * @param key the member
   * @return the numbers; 0 with a problem for what is none
   */
  public List<Double> numbers(String key) {
    return array(key).stream().map(this::number).collect(Collectors.toList());
  }

  /**
   * Returns an array of numbers in which {@code null} stands for a value.
   *
   * @param key the member
   * @param forNull what {@code null} stands for
   * @return the numbers; 0 with a problem for what is none
   */
  public List<Double> numbers(String key, double forNull) {
    return array(key).stream()
        .map(item -> item instanceof JsonValue.NullValue ? forNull : number(item))
        .collect(Collectors.toList());
  }

  /**
   * Returns a whole number.
   *
   * @param key the member
   * @return the number within the range of {@code int}, or 0 with a problem
   */
  public int integer(String key) {
    return (int) whole(value(key), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Returns an array of whole numbers.
   *
   * @param key the member
   * @return the numbers within the range of {@code int}; 0 with a problem for what is none
   */
  public List<Integer> integers(String key) {
    return array(key).stream()
        .map(item -> (int) whole(item, Integer.MIN_VALUE, Integer.MAX_VALUE))
        .collect(Collectors.toList());
  }

  /**
   * Returns a whole number of any size.
   *
   * @param key the member
   * @return the number within the range of {@code long}, or 0 with a problem
   */
  public long longInteger(String key) {
    return whole(value(key), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long whole(@Nullable JsonValue value, long least, long most) {
    if (value instanceof JsonValue.NumberValue number) {
      BigDecimal exact = number.number();
      if (exact.compareTo(BigDecimal.valueOf(least)) >= 0
          && exact.compareTo(BigDecimal.valueOf(most)) <= 0
          && exact.stripTrailingZeros().scale() <= 0) {
        return exact.longValueExact();
      }
    }
    wrong(value, "A whole number");
    return 0;
  }

  /**
   * Returns a truth value.
   *
   * @param key the member
   * @return the truth value, or false with a problem
   */
  public boolean bool(String key) {
    JsonValue value = value(key);
    if (value instanceof JsonValue.BooleanValue truth) {
      return truth.flag();
    }
    wrong(value, "true or false");
    return false;
  }

  /**
   * Returns a constant of an enumeration.
   *
   * @param key the member
   * @param type the enumeration
   * @param <E> the enumeration
   * @return the constant whose name stands there, or the first with a problem
   */
  public <E extends Enum<E>> E enumeration(String key, Class<E> type) {
    JsonValue value = value(key);
    return value == null ? type.getEnumConstants()[0] : constant(value, type);
  }

  /**
   * Returns an array of constants of an enumeration.
   *
   * @param key the member
   * @param type the enumeration
   * @param <E> the enumeration
   * @return the constants whose names stand there, each once
   */
  public <E extends Enum<E>> Set<E> enumerations(String key, Class<E> type) {
    Set<E> values = new LinkedHashSet<>();
    for (JsonValue item : array(key)) {
      values.add(constant(item, type));
    }
    return values;
  }

  private <E extends Enum<E>> E constant(JsonValue value, Class<E> type) {
    E[] constants = type.getEnumConstants();
    if (value instanceof JsonValue.TextValue text) {
      for (E constant : constants) {
        if (constant.name().equals(text.text())) {
          return constant;
        }
      }
      List<String> names = Arrays.stream(constants).map(Enum::name).toList();
      problems.error(
          value.place(),
          "value.unknown",
          "The text is none of %s.".formatted(names),
          Words.nearest(text.text(), names).orElse(null));
    } else {
      wrong(value, "A text");
    }
    return constants[0];
  }

  /**
   * Adds a problem of the reader's own.
   *
   * @param key the member that is wrong
   * @param message what is wrong, in a sentence
   */
  public void problem(String key, String message) {
    JsonValue value = members.get(key);
    problems.error(value == null ? place : value.place(), "value.refused", message);
  }

  private List<JsonValue> array(String key) {
    JsonValue value = value(key);
    if (value instanceof JsonValue.ArrayValue array) {
      return array.elements();
    }
    wrong(value, "An array");
    return List.of();
  }

  private @Nullable JsonValue value(String key) {
    known.add(key);
    JsonValue value = members.get(key);
    if (value == null && isObject) {
      problems.error(place, "key.missing", "The key '%s' is missing.".formatted(key));
    }
    return value;
  }

  private void wrong(@Nullable JsonValue value, String expected) {
    if (value != null) {
      problems.error(
          value.place(),
          "value.type",
          value instanceof JsonValue.NumberValue
              ? "%s is expected, not this number.".formatted(expected)
              : "%s is expected, not %s.".formatted(expected, value.kind()));
    }
  }

  private void refuseOthers() {
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
