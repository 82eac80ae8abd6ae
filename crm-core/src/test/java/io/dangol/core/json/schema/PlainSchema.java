package io.dangol.core.json.schema;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of a validator of JSON Schema, draft 2020-12, as the schema of rules needs. A keyword
 * that it does not know is an error of the test.
 */
final class PlainSchema {

  private static final List<String> NO_CHECKS = List.of("$schema", "title", "$defs", "format");

  private final JsonNode root;

  PlainSchema(String schema) {
    this.root = JsonMapper.shared().readTree(schema);
  }

  boolean accepts(String json) {
    return accepts(root, JsonMapper.shared().readTree(json));
  }

  private boolean accepts(JsonNode schema, JsonNode value) {
    return schema.propertyNames().stream()
        .allMatch(
            keyword ->
                NO_CHECKS.contains(keyword) || check(keyword, schema.get(keyword), schema, value));
  }

  private boolean check(String keyword, JsonNode rule, JsonNode schema, JsonNode value) {
    return switch (keyword) {
      case "$ref" ->
          accepts(root.get("$defs").get(rule.asString().substring("#/$defs/".length())), value);
      case "type" -> isOfType(rule.asString(), value);
      case "const" -> rule.equals(value);
      case "enum" -> elements(rule).anyMatch(value::equals);
      case "oneOf" -> elements(rule).filter(each -> accepts(each, value)).count() == 1;
      case "required" ->
          !value.isObject() || elements(rule).allMatch(name -> value.has(name.asString()));
      case "properties" ->
          rule.propertyNames().stream()
              .allMatch(name -> !value.has(name) || accepts(rule.get(name), value.get(name)));
      case "additionalProperties" ->
          value.propertyNames().stream().allMatch(name -> schema.get("properties").has(name));
      case "items" -> elements(value).allMatch(element -> accepts(rule, element));
      case "minItems" -> !value.isArray() || value.size() >= rule.asInt();
      case "minimum" ->
          !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) >= 0;
      case "maximum" ->
          !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) <= 0;
      case "minLength" -> !value.isString() || value.asString().length() >= rule.asInt();
      case "maxLength" -> !value.isString() || value.asString().length() <= rule.asInt();
      case "pattern" ->
          !value.isString()
              || java.util.regex.Pattern.compile(rule.asString()).matcher(value.asString()).find();
      default -> throw new IllegalStateException("keyword " + keyword);
    };
  }

  private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static boolean isOfType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "number" -> value.isNumber();
      case "integer" -> value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
      default -> throw new IllegalStateException("type " + type);
    };
  }
}
