package io.dangol.core.json.schema;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of JSON Schemas as trees of maps, lists and values. */
final class Schemas {

  /** ISO 8601 periods of days and longer, as {@code java.time.Period} reads them. */
  private static final String PERIOD = "^[Pp]([0-9]+[Yy])?([0-9]+[Mm])?([0-9]+[Ww])?([0-9]+[Dd])?$";

  /** ISO 8601 days; years before 0 or of more than four digits have a sign. */
  private static final String DAY = "^([0-9]{4}|[+-][0-9]{4,7})-[0-9]{2}-[0-9]{2}$";

  private static final String AMOUNT = "^-?[0-9]+(\\.[0-9]{1,9})?$";

  private Schemas() {}

  /** A map of keys and values in turn, in that order. */
  static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  static Map<String, Object> ref(String name) {
    return map("$ref", "#/$defs/" + name);
  }

  static Map<String, Object> constant(Object value) {
    return map("const", value);
  }

  static Map<String, Object> oneOf(List<?> alternatives) {
    return map("oneOf", alternatives);
  }

  static Map<String, Object> array(Object items, int least) {
    return map("type", "array", "items", items, "minItems", least);
  }

  /** An object with these members and no others. */
  static Map<String, Object> object(List<String> required, Map<String, Object> members) {
    return map(
        "type",
        "object",
        "properties",
        members,
        "required",
        required,
        "additionalProperties",
        false);
  }

  static Map<String, Object> text() {
    return map("type", "string", "pattern", "\\S");
  }

  static Map<String, Object> whole(int least, int most) {
    return map("type", "integer", "minimum", least, "maximum", most);
  }

  static Map<String, Object> period() {
    return map("type", "string", "pattern", PERIOD, "minLength", 3);
  }

  static Map<String, Object> day() {
    return map("type", "string", "format", "date", "pattern", DAY);
  }

  static Map<String, Object> ago() {
    return object(List.of("ago"), map("ago", ref("period")));
  }

  static Map<String, Object> amount() {
    return object(
        List.of("amount"),
        map(
            "amount",
            map("type", "string", "pattern", AMOUNT, "maxLength", 38),
            "currency",
            map("type", "string", "pattern", "^[A-Z]{3}$")));
  }

  static List<String> words(String words) {
    return Arrays.asList(words.split(" "));
  }
}
