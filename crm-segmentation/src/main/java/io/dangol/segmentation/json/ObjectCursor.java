package io.dangol.segmentation.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object being read: it hands out typed values, remembers which keys were asked for and
 * collects what is wrong. A value that is wrong is replaced by a harmless one until {@link #build}
 * reports all problems.
 */
final class ObjectCursor {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final @Nullable JsonNode node;
  private final String pointer;
  private final List<SegmentationJsonException.Problem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  private ObjectCursor(
      @Nullable JsonNode node, String pointer, List<SegmentationJsonException.Problem> problems) {
    this.node = node != null && node.isObject() ? node : null;
    this.pointer = pointer;
    this.problems = problems;
    if (node != null && !node.isObject()) {
      problem("", "must be an object");
    }
  }

  /** Parses a document and checks its schema. */
  static ObjectCursor parse(String json, String schema) {
    try {
      ObjectCursor root = new ObjectCursor(MAPPER.readTree(json), "", new ArrayList<>());
      String found = root.text("schema");
      if (root.problems.isEmpty() && !found.equals(schema)) {
        root.problem("/schema", "must be " + schema + ", not " + found);
      }
      return root;
    } catch (JacksonException e) {
      throw new SegmentationJsonException(
          List.of(
              new SegmentationJsonException.Problem("", String.valueOf(e.getOriginalMessage()))));
    }
  }

  /** Builds the value of the whole document, or reports every problem. */
  <T> T build(Supplier<T> value) {
    close();
    if (!problems.isEmpty()) {
      throw new SegmentationJsonException(problems);
    }
    try {
      return value.get();
    } catch (IllegalArgumentException | IllegalStateException e) {
      problem("", String.valueOf(e.getMessage()));
      throw new SegmentationJsonException(problems);
    }
  }

  /** Reads an object below this one with a function that asks for its keys. */
  <T> Supplier<T> object(String key, Function<ObjectCursor, Supplier<T>> reader) {
    ObjectCursor child = new ObjectCursor(value(key), pointer + "/" + key, problems);
    Supplier<T> result = reader.apply(child);
    child.close();
    return result;
  }

  /** Reads an array of objects. */
  <T> Supplier<List<T>> objects(String key, Function<ObjectCursor, Supplier<T>> reader) {
    List<Supplier<T>> items = new ArrayList<>();
    int index = 0;
    for (JsonNode item : array(key)) {
      ObjectCursor child = new ObjectCursor(item, pointer + "/" + key + "/" + index, problems);
      items.add(reader.apply(child));
      child.close();
      index++;
    }
    return () -> items.stream().map(Supplier::get).toList();
  }

  /** Reads an array of finite numbers. */
  List<Double> numbers(String key) {
    return numbers(key, Double.NaN);
  }

  /** Reads an array of finite numbers in which null stands for a value. */
  List<Double> numbers(String key, double forNull) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode item : array(key)) {
      if (item.isNull() && !Double.isNaN(forNull)) {
        numbers.add(forNull);
      } else if (item.isNumber() && Double.isFinite(item.doubleValue())) {
        numbers.add(item.doubleValue());
      } else {
        problem("/" + key + "/" + numbers.size(), "must be a finite number");
        numbers.add(0.0);
      }
    }
    return numbers;
  }

  List<Integer> integers(String key) {
    List<Integer> integers = new ArrayList<>();
    for (JsonNode item : array(key)) {
      if (!item.isIntegralNumber() || !item.canConvertToInt()) {
        problem("/" + key + "/" + integers.size(), "must be a whole number");
        integers.add(0);
      } else {
        integers.add(item.intValue());
      }
    }
    return integers;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array(key)) {
      if (!item.isString()) {
        problem("/" + key + "/" + texts.size(), "must be a string");
      } else {
        texts.add(item.stringValue());
      }
    }
    return texts;
  }

  <E extends Enum<E>> Set<E> enumerations(String key, Class<E> type) {
    Set<E> values = new LinkedHashSet<>();
    for (String text : texts(key)) {
      values.add(constant(key, type, text));
    }
    return values;
  }

  <E extends Enum<E>> E enumeration(String key, Class<E> type) {
    return constant(key, type, text(key));
  }

  private <E extends Enum<E>> E constant(String key, Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    problem("/" + key, "must be one of " + Arrays.toString(type.getEnumConstants()));
    return type.getEnumConstants()[0];
  }

  boolean has(String key) {
    known.add(key);
    return node != null && node.has(key);
  }

  double number(String key) {
    JsonNode value = value(key);
    if (value != null && value.isNumber() && Double.isFinite(value.doubleValue())) {
      return value.doubleValue();
    }
    wrong(value, key, "must be a finite number");
    return 0;
  }

  int integer(String key) {
    JsonNode value = value(key);
    if (value != null && value.isIntegralNumber() && value.canConvertToInt()) {
      return value.intValue();
    }
    wrong(value, key, "must be a whole number");
    return 0;
  }

  long longInteger(String key) {
    JsonNode value = value(key);
    if (value != null && value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    wrong(value, key, "must be a whole number");
    return 0;
  }

  boolean bool(String key) {
    JsonNode value = value(key);
    if (value != null && value.isBoolean()) {
      return value.booleanValue();
    }
    wrong(value, key, "must be true or false");
    return false;
  }

  String text(String key) {
    JsonNode value = value(key);
    if (value != null && value.isString()) {
      return value.stringValue();
    }
    wrong(value, key, "must be a string");
    return "";
  }

  void problem(String below, String message) {
    problems.add(new SegmentationJsonException.Problem(pointer + below, message));
  }

  private void wrong(@Nullable JsonNode value, String key, String message) {
    if (value != null) {
      problem("/" + key, message);
    }
  }

  private Iterable<JsonNode> array(String key) {
    JsonNode value = value(key);
    if (value != null && value.isArray()) {
      return value;
    }
    wrong(value, key, "must be an array");
    return List.of();
  }

  private @Nullable JsonNode value(String key) {
    known.add(key);
    if (node == null) {
      return null;
    }
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      problem("/" + key, "is required");
      return null;
    }
    return value;
  }

  /** Refuses keys that were never asked for. */
  private void close() {
    if (node != null) {
      for (String key : node.propertyNames()) {
        if (!known.contains(key)) {
          problem("/" + key, "unknown key; known are " + known);
        }
      }
    }
  }
}
