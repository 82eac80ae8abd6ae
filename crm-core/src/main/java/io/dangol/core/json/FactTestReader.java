package io.dangol.core.json;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.OrderedFact;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonPlace;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
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

/** Reads what is asked of the value of a fact: the members {@code op} and {@code value}. */
final class FactTestReader {

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

  private static final Map<String, Condition.Quantifier> QUANTIFIERS =
      Map.of(
          "containsAny", Condition.Quantifier.ANY,
          "containsAll", Condition.Quantifier.ALL);

  static final List<String> OPERATORS =
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
          "equalsIgnoreCase",
          "containsAny",
          "containsAll");

  private final ConditionJson language;
  private final ProblemList problems;

  FactTestReader(ConditionJson language, ProblemList problems) {
    this.language = language;
    this.problems = problems;
  }

  /**
   * Reads a test.
   *
   * @param fields the members; the key of the fact was read before
   * @param fact the fact, or empty if it is not known: problems of the other members are found all
   *     the same
   * @param allowed which constants it may be compared with
   */
  Optional<Condition> read(JsonFields fields, Optional<Fact<?>> fact, Allowed allowed) {
    Optional<String> operator = operator(fields);
    boolean hasNoValue =
        operator.isPresent()
            && (operator.get().equals("exists") || operator.get().equals("missing"));
    Optional<JsonValue> value =
        hasNoValue
            ? Optional.empty()
            : operator.isPresent() ? fields.value("value") : fields.optional("value");
    if (fact.isEmpty() || operator.isEmpty()) {
      return Optional.empty();
    }
    if (hasNoValue) {
      return Optional.of(
          operator.get().equals("exists") ? fact.get().isPresent() : fact.get().isMissing());
    }
    return value.flatMap(json -> test(fields, fact.get(), allowed, operator.get(), json));
  }

  private Optional<String> operator(JsonFields fields) {
    boolean isOfHost =
        fields.optional("op").orElse(null) instanceof JsonValue.TextValue text
            && language.operator(text.text()).isPresent();
    return isOfHost ? fields.text("op") : fields.oneOf("op", language.operatorNames());
  }

  private <T> Optional<Condition> test(
      JsonFields fields, Fact<T> fact, Allowed allowed, String operator, JsonValue json) {
    LiteralReader<T> literals = new LiteralReader<>(fact, allowed, problems);
    if (QUANTIFIERS.containsKey(operator)) {
      return contains(fields, fact, allowed, operator, json);
    }
    if (language.operator(operator).isPresent()) {
      return registered(language.operator(operator).get(), fact, json);
    }
    if (fact instanceof CodeSetFact) {
      problems.error(
          fields.placeOf("op"),
          "op.notForFact",
          "The values of %s are sets of codes.".formatted(fact),
          "containsAny");
      return Optional.empty();
    }
    return switch (operator) {
      case "in" -> in(fact, literals, json);
      case "notIn" -> in(fact, literals, json).map(Condition.Not::new);
      case "between" -> between(fields, fact, literals, json);
      case "withinLast" -> withinLast(fields, fact, json);
      case "startsWith", "endsWith", "contains", "equalsIgnoreCase" ->
          match(fields, fact, operator, json);
      default -> compare(fields, fact, literals, operator, json);
    };
  }

  private <T> Optional<Condition> compare(
      JsonFields fields, Fact<T> fact, LiteralReader<T> literals, String name, JsonValue json) {
    Condition.Operator operator = COMPARISONS.get(name);
    if (operator == null || (operator.byOrder() && !isOrdered(fields, fact))) {
      return Optional.empty();
    }
    return compare(fact, literals, operator, json);
  }

  /** A comparison with a value of the fact or, for days, with a day relative to the evaluation. */
  private <T> Optional<Condition> compare(
      Fact<T> fact, LiteralReader<T> literals, Condition.Operator operator, JsonValue json) {
    if (fact instanceof DateFact date && json instanceof JsonValue.ObjectValue) {
      return ago(json).map(ago -> new Condition.CompareAgo(date, operator, ago));
    }
    return literals.read(json).map(value -> new Condition.Compare<>(fact, operator, value));
  }

  private Optional<Condition.Ago> ago(JsonValue json) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<JsonValue> period = fields.value("ago");
    fields.refuseOthers();
    try {
      if (period.isPresent() && period.get() instanceof JsonValue.TextValue text) {
        return Optional.of(Condition.ago(Period.parse(text.text())));
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // reported below
    }
    period.ifPresent(
        other ->
            problems.mismatch(
                other,
                "value.type",
                "period",
                "A period in text is expected, not negative and at most 1000 years.",
                "P30D"));
    return Optional.empty();
  }

  private Optional<Condition> contains(
      JsonFields fields, Fact<?> fact, Allowed allowed, String operator, JsonValue json) {
    Condition.Quantifier quantifier = QUANTIFIERS.get(operator);
    if (!(fact instanceof CodeSetFact sets) || quantifier == null) {
      problems.error(
          fields.placeOf("op"),
          "op.notForFact",
          "The values of %s are no sets of codes.".formatted(fact),
          fact instanceof CodeFact<?> ? "in" : null);
      return Optional.empty();
    }
    Optional<List<JsonValue>> elements = elements(json);
    LiteralReader<String> literals = new LiteralReader<>(Fact.code(fact.name()), allowed, problems);
    return elements
        .flatMap(found -> values(found, literals, json))
        .map(codes -> new Condition.Contains(sets, quantifier, codes));
  }

  /** The values of a set, or empty with a problem; those that are repeated are warned of. */
  private <T> Optional<Set<T>> values(
      List<JsonValue> elements, LiteralReader<T> literals, JsonValue json) {
    Set<T> values = new LinkedHashSet<>();
    int repeated = 0;
    boolean complete = true;
    for (JsonValue element : elements) {
      Optional<T> value = literals.read(element);
      complete &= value.isPresent();
      repeated += value.isPresent() && !values.add(value.get()) ? 1 : 0;
    }
    if (repeated > 0) {
      problems.warn(json.place(), "set.duplicate", "%d values are repeated.".formatted(repeated));
    }
    return complete ? Optional.of(values) : Optional.empty();
  }

  private Optional<Condition> registered(
      ConditionJson.HostOperator operator, Fact<?> fact, JsonValue json) {
    int before = problems.errors();
    Optional<Condition> test =
        operator.read(fact, json, problems).map(read -> new Condition.Registered(fact, read));
    if (test.isEmpty() && problems.errors() == before) {
      problems.error(
          json.place(), "op.refused", "%s refuses this value.".formatted(operator.operator()));
    }
    return test;
  }

  private Optional<Condition> withinLast(JsonFields fields, Fact<?> fact, JsonValue json) {
    if (!(fact instanceof DateFact date)) {
      problems.error(
          fields.placeOf("op"), "op.notForFact", "The values of %s are no days.".formatted(fact));
      return Optional.empty();
    }
    return period(json).map(date::withinLast);
  }

  /** Reads a period that a window may have. */
  Optional<Period> period(JsonValue json) {
    try {
      if (json instanceof JsonValue.TextValue text) {
        Period period = Period.parse(text.text());
        new Condition.WithinLast(Fact.date("window"), period);
        return Optional.of(period);
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // reported below
    }
    problems.mismatch(
        json,
        "value.type",
        "period",
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
      problems.mismatch(json, "value.type", "text", "A text is expected that is not empty.", null);
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

  /** The elements of a set, or empty with a problem if there are none or too many. */
  private Optional<List<JsonValue>> elements(JsonValue json) {
    int most = language.limits().valuesOfASet();
    if (!(json instanceof JsonValue.ArrayValue array)) {
      problems.mismatch(
          json,
          "value.type",
          "array",
          "An array is expected, not %s.".formatted(json.kind()),
          null);
    } else if (array.elements().isEmpty()) {
      problems.error(json.place(), "set.empty", "A set must not be empty.");
    } else if (array.elements().size() > most) {
      problems.error(
          json.place(), "limit.set", "A set may have at most %d values.".formatted(most));
    } else {
      return Optional.of(array.elements());
    }
    return Optional.empty();
  }

  private <T> Optional<Condition> in(Fact<T> fact, LiteralReader<T> literals, JsonValue json) {
    return elements(json)
        .flatMap(elements -> values(elements, literals, json))
        .filter(values -> hasOneCurrency(json.place(), values))
        .map(values -> new Condition.In<>(fact, values));
  }

  private <T> Optional<Condition> between(
      JsonFields fields, Fact<T> fact, LiteralReader<T> literals, JsonValue json) {
    if (!isOrdered(fields, fact)) {
      return Optional.empty();
    }
    JsonFields ends = JsonFields.of(json, problems);
    Optional<JsonValue> from = ends.value("from");
    Optional<JsonValue> to = ends.value("to");
    ends.refuseOthers();
    boolean relative =
        fact instanceof DateFact
            && (from.orElse(null) instanceof JsonValue.ObjectValue
                || to.orElse(null) instanceof JsonValue.ObjectValue);
    return relative
        ? betweenRelative(fact, literals, from, to)
        : between((OrderedFact<T>) fact, literals, json, from, to);
  }

  /** A relative end makes it a conjunction: which end is later depends on the evaluation. */
  private <T> Optional<Condition> betweenRelative(
      Fact<T> fact, LiteralReader<T> literals, Optional<JsonValue> from, Optional<JsonValue> to) {
    List<Condition> ends = new ArrayList<>();
    from.flatMap(json -> compare(fact, literals, Condition.Operator.AT_LEAST, json))
        .ifPresent(ends::add);
    to.flatMap(json -> compare(fact, literals, Condition.Operator.AT_MOST, json))
        .ifPresent(ends::add);
    return ends.size() == 2 ? Optional.of(new Condition.All(ends)) : Optional.empty();
  }

  private <T> Optional<Condition> between(
      OrderedFact<T> fact,
      LiteralReader<T> literals,
      JsonValue json,
      Optional<JsonValue> fromJson,
      Optional<JsonValue> toJson) {
    Optional<T> from = fromJson.flatMap(literals::read);
    Optional<T> to = toJson.flatMap(literals::read);
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
}
