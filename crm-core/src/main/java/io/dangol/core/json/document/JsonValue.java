package io.dangol.core.json.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a JSON document with its place. Immutable. */
public sealed interface JsonValue {

  /**
   * Returns where the value stands.
   *
   * @return the place
   */
  JsonPlace place();

  /**
   * Returns what kind of value it is, for messages.
   *
   * @return a word with its article, such as {@code an object}
   */
  String kind();

  /**
   * Returns what kind of value it is, as a type.
   *
   * @return {@code object}, {@code array}, {@code text}, {@code number}, {@code boolean} or {@code
   *     null}
   */
  default String type() {
    return this instanceof BooleanValue ? "boolean" : kind().replaceFirst("^an? ", "");
  }

  /**
   * An object.
   *
   * @param place where it stands
   * @param members the values by name, in the order of the document
   */
  record ObjectValue(JsonPlace place, Map<String, JsonValue> members) implements JsonValue {

    public ObjectValue {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /**
   * An array.
   *
   * @param place where it stands
   * @param elements the values in their order
   */
  record ArrayValue(JsonPlace place, List<JsonValue> elements) implements JsonValue {

    public ArrayValue {
      elements = List.copyOf(elements);
    }

    @Override
    public String kind() {
      return "an array";
    }
  }

  /**
   * A text.
   *
   * @param place where it stands
   * @param text the text
   */
  record TextValue(JsonPlace place, String text) implements JsonValue {

    @Override
    public String kind() {
      return "a text";
    }
  }

  /**
   * A number.
   *
   * @param place where it stands
   * @param number the exact number, with at most 400 digits before and after the point
   */
  record NumberValue(JsonPlace place, BigDecimal number) implements JsonValue {

    @Override
    public String kind() {
      return "a number";
    }
  }

  /**
   * True or false.
   *
   * @param place where it stands
   * @param flag the value
   */
  record BooleanValue(JsonPlace place, boolean flag) implements JsonValue {

    @Override
    public String kind() {
      return flag ? "true" : "false";
    }
  }

  /**
   * The value {@code null}, which no document of Dangol's uses.
   *
   * @param place where it stands
   */
  record NullValue(JsonPlace place) implements JsonValue {

    @Override
    public String kind() {
      return "null";
    }
  }
}
