package io.dangol.ltv.json;

import io.dangol.ltv.formula.PeriodUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object being read: it hands out typed values, remembers which keys were asked for and
 * collects what is wrong.
 */
final class ModelNode {
  private final @Nullable JsonNode node;
  private final String pointer;
  private final List<LtvJsonException.Problem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  private ModelNode(
      @Nullable JsonNode node, String pointer, List<LtvJsonException.Problem> problems) {
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
    if (node != null && !node.isObject()) {
      problem("", "must be an object");
    }
  }

  static ModelNode root(JsonNode node) {
    return new ModelNode(node, "", new ArrayList<>());
  }

  ModelNode child(String key) {
    return new ModelNode(
        value(key), pointer + "/" + key.replace("~", "~0").replace("/", "~1"), problems);
  }

  /** The keys of an object whose keys are data. */
  List<String> keys() {
    return node == null || !node.isObject() ? List.of() : List.copyOf(node.propertyNames());
  }

  boolean has(String key) {
    known.add(key);
    return node != null && node.has(key);
  }

  double number(String key) {
    JsonNode value = value(key);
    if (value == null) {
      return Double.NaN;
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      problem("/" + key, "must be a finite number");
      return Double.NaN;
    }
    return value.doubleValue();
  }

  double positive(String key) {
    double number = number(key);
    if (number <= 0.0) {
      problem("/" + key, "must be positive, was " + number);
    }
    return number;
  }

  int integer(String key) {
    JsonNode value = value(key);
    if (value == null) {
      return 0;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      problem("/" + key, "must be a whole number");
      return 0;
    }
    return value.intValue();
  }

  String text(String key) {
    JsonNode value = value(key);
    if (value == null) {
      return "";
    }
    if (!value.isString()) {
      problem("/" + key, "must be a string");
      return "";
    }
    return value.stringValue();
  }

  PeriodUnit unit(String key) {
    String text = text(key);
    Optional<PeriodUnit> unit = unit(key, text);
    return unit.orElse(PeriodUnit.DAYS);
  }

  private Optional<PeriodUnit> unit(String key, String text) {
    for (PeriodUnit unit : PeriodUnit.values()) {
      if (unit.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(unit);
      }
    }
    problem("/" + key, "must be days, weeks, months or years, was " + text);
    return Optional.empty();
  }

  void schema(String expected) {
    String schema = text("schema");
    if (!schema.equals(expected)) {
      problem("/schema", "must be " + expected + ", was " + schema);
    }
  }

  /** Refuses keys that were never asked for. */
  void close() {
    if (node != null && node.isObject()) {
      for (String key : node.propertyNames()) {
        if (!known.contains(key)) {
          problem("/" + key, "unknown key; known are " + known);
        }
      }
    }
  }

  /** Throws if anything was wrong, in this object or in any child. */
  void check() {
    if (!problems.isEmpty()) {
      throw exception();
    }
  }

  LtvJsonException exception() {
    return new LtvJsonException(problems);
  }

  void problem(String below, String message) {
    problems.add(new LtvJsonException.Problem(pointer + below, message));
  }

  private @Nullable JsonNode value(String key) {
    known.add(key);
    if (node == null || !node.isObject()) {
      return null;
    }
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      problem("/" + key, "is required");
      return null;
    }
    return value;
  }
}
