package io.dangol.core.json;

import io.dangol.core.rule.Finding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The members of an object, read one by one. Whatever is missing, of the wrong type or unknown
 * becomes a problem; reading goes on.
 *
 * <pre>{@code
 * JsonFields fields = JsonFields.of(value, problems);
 * Optional<String> id = fields.text("id");
 * OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
 * fields.refuseOthers();
 * }</pre>
 */
public final class JsonFields {

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
    problems.error(
        value.place(), "value.type", "An object is expected, not %s.".formatted(value.kind()));
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

  /** Returns where a JSON Pointer from this object leads, or the last place on its way. */
  JsonPlace nearest(String pointer) {
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

  /** Adds what a check found as warnings; its pointers start at this object. */
  void warn(List<Finding> findings) {
    for (Finding finding : findings) {
      problems.warn(nearest(finding.pointer()), finding.kind().code(), finding.message());
    }
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
      problems.error(
          value.place(), "value.type", "A text is expected, not %s.".formatted(value.kind()));
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
          "'%s' is none of %s.".formatted(Words.of(text.get()), words),
          Words.nearest(text.get(), words).orElse(null));
      return Optional.empty();
    }
    return text;
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
      problems.error(
          value.get().place(),
          "value.type",
          "A whole number is expected, not %s.".formatted(value.get().kind()));
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
      problems.error(
          value.get().place(),
          "value.type",
          "An array is expected, not %s.".formatted(value.get().kind()));
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
          placeOf("schema"),
          "schema.unsupported",
          "The schema is '%s', not '%s'.".formatted(Words.of(given.get()), schema));
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
