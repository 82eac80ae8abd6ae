package io.dangol.core.json;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.OrderedFact;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonPlace;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Words;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;

/** Reads one condition; for use once. */
final class ConditionReader {

  private static final List<String> SHAPES =
      List.of("all", "any", "not", "fact", "segment", "constant");
  private static final int SUGGESTIONS = 50;

  private static final Map<String, Condition.Operator> COMPARISONS =
      Map.of(
          "eq", Condition.Operator.EQUAL,
          "ne", Condition.Operator.NOT_EQUAL,
          "lt", Condition.Operator.BELOW,
          "lte", Condition.Operator.AT_MOST,
          "gt", Condition.Operator.ABOVE,
          "gte", Condition.Operator.AT_LEAST);

  private static final Map<String, Condition.Match> MATCHES =
      Map.of(
          "startsWith", Condition.Match.STARTS_WITH,
          "endsWith", Condition.Match.ENDS_WITH,
          "contains", Condition.Match.CONTAINS,
          "equalsIgnoreCase", Condition.Match.EQUALS_IGNORE_CASE);

  private static final List<String> OPERATORS =
      List.of(
          "eq",
          "ne",
          "lt",
          "lte",
          "gt",
          "gte",
          "in",
          "notIn",
          "between",
          "exists",
          "missing",
          "withinLast",
          "startsWith",
          "endsWith",
          "contains",
          "equalsIgnoreCase");

  private final FactCatalog catalog;
  private final JsonLimits limits;
  private final ProblemList problems;
  private int nodes;
  private int suggestions;

  ConditionReader(FactCatalog catalog, JsonLimits limits, ProblemList problems) {
    this.catalog = catalog;
    this.limits = limits;
    this.problems = problems;
  }

  Optional<Condition> read(JsonValue json) {
    return read(json, 1);
  }

  private Optional<Condition> read(JsonValue json, int depth) {
    if (!isWithinLimits(json.place(), depth)) {
      return Optional.empty();
    }
    JsonFields fields = JsonFields.of(json, problems);
    if (!(json instanceof JsonValue.ObjectValue object)) {
      return Optional.empty();
    }
    List<String> shapes = SHAPES.stream().filter(object.members()::containsKey).toList();
    if (shapes.size() != 1) {
      problems.error(
          json.place(),
          "condition.shape",
          shapes.isEmpty()
              ? "A condition has one of the keys %s.".formatted(SHAPES)
              : "A condition has only one of the keys %s.".formatted(shapes));
      return Optional.empty();
    }
    Optional<Condition> condition =
        switch (shapes.get(0)) {
          case "all" -> parts(fields, "all", depth).map(Condition.All::new);
          case "any" -> parts(fields, "any", depth).map(Condition.Any::new);
          case "not" ->
              fields.value("not").flatMap(part -> read(part, depth + 1)).map(Condition.Not::new);
          case "segment" -> fields.text("segment").map(Condition.InSegment::new);
          case "constant" -> constant(fields);
          default -> leaf(fields);
        };
    fields.refuseOthers();
    return condition;
  }

  private boolean isWithinLimits(JsonPlace place, int depth) {
    nodes++;
    if (nodes == limits.nodes() + 1) {
      problems.error(
          place,
          "limit.nodes",
          "A condition may have at most %d parts; the rest is not read.".formatted(limits.nodes()));
    }
    if (depth > limits.depth()) {
      problems.error(
          place,
          "limit.depth",
          "Conditions may be nested at most %d deep.".formatted(limits.depth()));
    }
    return nodes <= limits.nodes() && depth <= limits.depth();
  }

  private Optional<List<Condition>> parts(JsonFields fields, String key, int depth) {
    List<JsonValue> elements = fields.array(key);
    List<Condition> parts = new ArrayList<>();
    elements.forEach(element -> read(element, depth + 1).ifPresent(parts::add));
    return Optional.of(parts);
  }

  private Optional<Condition> constant(JsonFields fields) {
    Optional<JsonValue> value = fields.value("constant");
    if (value.isPresent() && value.get() instanceof JsonValue.BooleanValue constant) {
      return Optional.of(constant.flag() ? Condition.always() : Condition.never());
    }
    value.ifPresent(
        other ->
            problems.error(
                other.place(),
                "value.type",
                "True or false is expected, not %s.".formatted(other.kind())));
    return Optional.empty();
  }

  private Optional<Condition> leaf(JsonFields fields) {
    Optional<FactDefinition> definition = definition(fields);
    Optional<String> operator = fields.oneOf("op", OPERATORS);
    Optional<JsonValue> value =
        operator.isPresent()
                && (operator.get().equals("exists") || operator.get().equals("missing"))
            ? Optional.empty()
            : operator.isPresent() ? fields.value("value") : fields.optional("value");
    if (definition.isEmpty() || operator.isEmpty()) {
      return Optional.empty();
    }
    Fact<?> fact = definition.get().fact();
    return switch (operator.get()) {
      case "exists" -> Optional.of(fact.isPresent());
      case "missing" -> Optional.of(fact.isMissing());
      case "in" -> value.flatMap(set -> in(fact, definition.get(), set));
      case "notIn" -> value.flatMap(set -> in(fact, definition.get(), set)).map(Condition.Not::new);
      case "between" -> value.flatMap(ends -> between(fields, fact, definition.get(), ends));
      case "withinLast" -> value.flatMap(period -> withinLast(fields, fact, period));
      case "startsWith", "endsWith", "contains", "equalsIgnoreCase" ->
          value.flatMap(text -> match(fields, fact, operator.get(), text));
      default -> value.flatMap(one -> compare(fields, fact, definition.get(), operator.get(), one));
    };
  }

  private Optional<FactDefinition> definition(JsonFields fields) {
    Optional<String> name = fields.text("fact");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<FactDefinition> definition = catalog.find(name.get());
    if (definition.isEmpty()) {
      Optional<String> suggestion =
          suggestions++ < SUGGESTIONS ? catalog.nearest(name.get()) : Optional.empty();
      problems.error(
          fields.placeOf("fact"),
          "fact.unknown",
          "Unknown fact '%s'.".formatted(Words.of(name.get())),
          suggestion.orElse(null));
    }
    return definition;
  }

  private <T> Optional<Condition> compare(
      JsonFields fields, Fact<T> fact, FactDefinition definition, String name, JsonValue json) {
    Condition.Operator operator = COMPARISONS.get(name);
    if (operator == null || (operator.byOrder() && !isOrdered(fields, fact))) {
      return Optional.empty();
    }
    return literals(definition, fact)
        .read(json)
        .map(value -> new Condition.Compare<>(fact, operator, value));
  }

  private Optional<Condition> withinLast(JsonFields fields, Fact<?> fact, JsonValue json) {
    if (!(fact instanceof DateFact date)) {
      problems.error(
          fields.placeOf("op"), "op.notForFact", "The values of %s are no days.".formatted(fact));
      return Optional.empty();
    }
    try {
      if (json instanceof JsonValue.TextValue text) {
        return Optional.of(date.withinLast(Period.parse(text.text())));
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // reported below
    }
    problems.error(
        json.place(),
        "value.type",
        "A period in text is expected, longer than zero and at most 1000 years.",
        "P30D");
    return Optional.empty();
  }

  private Optional<Condition> match(
      JsonFields fields, Fact<?> fact, String operator, JsonValue json) {
    Condition.Match match = MATCHES.get(operator);
    if (!(fact instanceof CodeFact<?> code) || match == null) {
      problems.error(
          fields.placeOf("op"), "op.notForFact", "The values of %s are no codes.".formatted(fact));
      return Optional.empty();
    }
    if (!(json instanceof JsonValue.TextValue text) || text.text().isEmpty()) {
      problems.error(json.place(), "value.type", "A text is expected that is not empty.");
      return Optional.empty();
    }
    return Optional.of(code.matches(match, text.text()));
  }

  private boolean isOrdered(JsonFields fields, Fact<?> fact) {
    if (fact instanceof OrderedFact<?>) {
      return true;
    }
    problems.error(
        fields.placeOf("op"),
        "op.notForFact",
        "The values of %s are %s and have no order."
            .formatted(fact, fact instanceof CodeFact<?> ? "codes" : "true or false"));
    return false;
  }

  private <T> Optional<Condition> in(Fact<T> fact, FactDefinition definition, JsonValue json) {
    if (!(json instanceof JsonValue.ArrayValue array)) {
      problems.error(
          json.place(), "value.type", "An array is expected, not %s.".formatted(json.kind()));
      return Optional.empty();
    }
    if (array.elements().isEmpty()) {
      problems.error(json.place(), "set.empty", "A set must not be empty.");
      return Optional.empty();
    }
    if (array.elements().size() > limits.valuesOfASet()) {
      problems.error(
          json.place(),
          "limit.set",
          "A set may have at most %d values.".formatted(limits.valuesOfASet()));
      return Optional.empty();
    }
    LiteralReader<T> literals = literals(definition, fact);
    Set<T> values = new LinkedHashSet<>();
    int repeated = 0;
    boolean complete = true;
    for (JsonValue element : array.elements()) {
      Optional<T> value = literals.read(element);
      complete &= value.isPresent();
      repeated += value.isPresent() && !values.add(value.get()) ? 1 : 0;
    }
    if (repeated > 0) {
      problems.warn(json.place(), "set.duplicate", "%d values are repeated.".formatted(repeated));
    }
    return complete && hasOneCurrency(json.place(), values)
        ? Optional.of(new Condition.In<>(fact, values))
        : Optional.empty();
  }

  private Optional<Condition> between(
      JsonFields fields, Fact<?> fact, FactDefinition definition, JsonValue json) {
    if (!isOrdered(fields, fact)) {
      return Optional.empty();
    }
    return between((OrderedFact<?>) fact, definition, json);
  }

  private <T> Optional<Condition> between(
      OrderedFact<T> fact, FactDefinition definition, JsonValue json) {
    LiteralReader<T> literals = literals(definition, fact);
    JsonFields ends = JsonFields.of(json, problems);
    Optional<T> from = ends.value("from").flatMap(literals::read);
    Optional<T> to = ends.value("to").flatMap(literals::read);
    ends.refuseOthers();
    if (from.isEmpty()
        || to.isEmpty()
        || !hasOneCurrency(json.place(), List.of(from.get(), to.get()))) {
      return Optional.empty();
    }
    @SuppressWarnings("unchecked") // the values of every ordered fact are comparable
    Comparable<Object> low = (Comparable<Object>) from.get();
    if (low.compareTo(to.get()) > 0) {
      problems.error(json.place(), "between.order", "'from' must not be above 'to'.");
      return Optional.empty();
    }
    return Optional.of(new Condition.Between<>(fact, from.get(), to.get()));
  }

  private boolean hasOneCurrency(JsonPlace place, Collection<?> values) {
    long currencies =
        values.stream()
            .filter(BigMoney.class::isInstance)
            .map(value -> ((BigMoney) value).getCurrencyUnit())
            .distinct()
            .count();
    if (currencies > 1) {
      problems.error(place, "money.currency", "All amounts must be in one currency.");
    }
    return currencies <= 1;
  }

  private <T> LiteralReader<T> literals(FactDefinition definition, Fact<T> fact) {
    return new LiteralReader<>(fact, definition.allowedValues(), problems);
  }
}
