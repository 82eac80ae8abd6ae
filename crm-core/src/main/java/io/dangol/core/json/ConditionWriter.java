package io.dangol.core.json;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.BigMoney;
import tools.jackson.core.JsonGenerator;

/** Writes conditions in their canonical form. */
final class ConditionWriter {

  /** Numbers with more zeros than this, before or after the point, are written with exponent. */
  private static final int PLAIN_DIGITS = 21;

  private ConditionWriter() {}

  static void write(Condition condition, JsonGenerator json) {
    json.writeStartObject();
    if (condition instanceof Condition.All all) {
      parts("all", all.parts(), json);
    } else if (condition instanceof Condition.Any any) {
      parts("any", any.parts(), json);
    } else if (condition instanceof Condition.Not not) {
      negation(not.part(), json);
    } else if (condition instanceof Condition.InSegment segment) {
      json.writeStringProperty("segment", segment.segment());
    } else if (condition.tested().isPresent()) {
      test(condition, "value", json);
    } else {
      json.writeBooleanProperty("constant", condition instanceof Condition.Always);
    }
    json.writeEndObject();
  }

  /**
   * Writes the members of the test of one fact: the fact, the operator, what it is compared with.
   */
  static void test(Condition condition, String valueKey, JsonGenerator json) {
    if (isPlainExists(condition)) {
      fact(condition.tested().orElseThrow(), json);
    } else if (condition instanceof Condition.Not not && not.part() instanceof Condition.In<?> in) {
      test(in.fact(), "notIn", json);
      set(in, valueKey, json);
    } else if (condition instanceof Condition.Not not
        && not.part() instanceof Condition.Missing missing) {
      test(missing.fact(), "exists", json);
    } else if (condition instanceof Condition.Compare<?> compare) {
      test(compare.fact(), operator(compare.operator()), json);
      json.writeName(valueKey);
      value(compare.fact(), compare.value(), json);
    } else if (condition instanceof Condition.In<?> in) {
      test(in.fact(), "in", json);
      set(in, valueKey, json);
    } else if (condition instanceof Condition.Between<?> between) {
      test(between.fact(), "between", json);
      json.writeName(valueKey);
      json.writeStartObject();
      json.writeName("from");
      value(between.fact(), between.from(), json);
      json.writeName("to");
      value(between.fact(), between.to(), json);
      json.writeEndObject();
    } else if (condition instanceof Condition.Missing missing) {
      test(missing.fact(), "missing", json);
    } else if (condition instanceof Condition.WithinLast within) {
      test(within.fact(), "withinLast", json);
      json.writeStringProperty(valueKey, within.period().toString());
    } else if (condition instanceof Condition.CompareAgo ago) {
      test(ago.fact(), operator(ago.operator()), json);
      json.writeName(valueKey);
      json.writeStartObject();
      json.writeStringProperty("ago", ago.ago().period().toString());
      json.writeEndObject();
    } else if (condition instanceof Condition.Contains contains) {
      boolean any = contains.quantifier() == Condition.Quantifier.ANY;
      test(contains.fact(), any ? "containsAny" : "containsAll", json);
      json.writeName(valueKey);
      tree(contains.codes().stream().sorted().toList(), json);
    } else if (condition instanceof Condition.Registered registered) {
      test(registered.fact(), registered.test().operator(), json);
      json.writeName(valueKey);
      tree(registered.test().constant(), json);
    } else if (condition instanceof Condition.TextMatch text) {
      test(text.fact(), operator(text.match()), json);
      json.writeStringProperty(valueKey, text.text());
    }
  }

  private static void parts(String key, List<Condition> parts, JsonGenerator json) {
    json.writeName(key);
    json.writeStartArray();
    parts.forEach(part -> write(part, json));
    json.writeEndArray();
  }

  private static void negation(Condition part, JsonGenerator json) {
    if (part instanceof Condition.In<?> || part instanceof Condition.Missing) {
      test(new Condition.Not(part), "value", json);
    } else {
      json.writeName("not");
      write(part, json);
    }
  }

  private static void test(Fact<?> fact, String operator, JsonGenerator json) {
    fact(fact, json);
    json.writeStringProperty("op", operator);
  }

  /** The members that name a fact, given or derived. */
  private static void fact(Fact<?> fact, JsonGenerator json) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Default<?> known) {
      fact(known.fact(), json);
      json.writeName("ifMissing");
      value(known.fact(), known.value(), json);
    } else if (derivation instanceof Derivation.Aggregate aggregate) {
      aggregate(aggregate, json);
    } else {
      json.writeStringProperty("fact", fact.name());
    }
  }

  private static void aggregate(Derivation.Aggregate aggregate, JsonGenerator json) {
    Fact<?> of = aggregate.of();
    json.writeStringProperty("aggregate", aggregate.function().key());
    json.writeStringProperty("of", of == null ? aggregate.events().name() : of.name());
    if (aggregate.window() != null) {
      json.writeStringProperty("window", aggregate.window().toString());
    }
    if (!(aggregate.where() instanceof Condition.Always)) {
      json.writeName("where");
      write(aggregate.where(), json);
    }
  }

  /** Whether a condition is that there are events, which needs no operator. */
  private static boolean isPlainExists(Condition condition) {
    return condition instanceof Condition.Compare<?> compare
        && compare.operator() == Condition.Operator.EQUAL
        && compare.value().equals(true)
        && compare.fact().derivation().orElse(null) instanceof Derivation.Aggregate aggregate
        && aggregate.function() == Derivation.Function.EXISTS;
  }

  /** The constant of a host's test: keys sorted, numbers in their shortest form. */
  private static void tree(Object value, JsonGenerator json) {
    if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> tree(element, json));
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.entrySet().stream()
          .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
          .forEach(
              entry -> {
                json.writeName(String.valueOf(entry.getKey()));
                tree(entry.getValue(), json);
              });
      json.writeEndObject();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(shortest(number));
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else {
      json.writeString((String) value);
    }
  }

  private static void set(Condition.In<?> in, String valueKey, JsonGenerator json) {
    json.writeName(valueKey);
    json.writeStartArray();
    sorted(in.fact(), in.values()).forEach(value -> value(in.fact(), value, json));
    json.writeEndArray();
  }

  private static List<?> sorted(Fact<?> fact, Collection<?> values) {
    if (fact instanceof CodeFact<?> code) {
      return values.stream().sorted(Comparator.comparing(value -> codeOf(code, value))).toList();
    }
    return values.stream().sorted().toList();
  }

  private static <T> String codeOf(CodeFact<T> fact, Object value) {
    return fact.codeOf(fact.type().cast(value));
  }

  private static String operator(Condition.Operator operator) {
    return switch (operator) {
      case EQUAL -> "eq";
      case NOT_EQUAL -> "ne";
      case BELOW -> "lt";
      case AT_MOST -> "lte";
      case ABOVE -> "gt";
      case AT_LEAST -> "gte";
    };
  }

  private static String operator(Condition.Match match) {
    return switch (match) {
      case STARTS_WITH -> "startsWith";
      case ENDS_WITH -> "endsWith";
      case CONTAINS -> "contains";
      case EQUALS_IGNORE_CASE -> "equalsIgnoreCase";
    };
  }

  static void value(Fact<?> fact, Object value, JsonGenerator json) {
    if (fact instanceof CodeFact<?> code) {
      json.writeString(codeOf(code, value));
    } else if (value instanceof Integer whole) {
      json.writeNumber(whole);
    } else if (value instanceof Double number) {
      json.writeNumber(shortest(BigDecimal.valueOf(number)));
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value instanceof BigMoney money) {
      amount(money, json);
    } else if (value instanceof Set<?> codes) {
      tree(codes.stream().sorted().toList(), json);
    } else {
      json.writeString(value.toString());
    }
  }

  /** A number without superfluous digits. */
  private static String shortest(BigDecimal number) {
    BigDecimal exact = number.stripTrailingZeros();
    return Math.abs(exact.scale()) < PLAIN_DIGITS ? exact.toPlainString() : exact.toString();
  }

  private static void amount(BigMoney money, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("amount", money.getAmount().toPlainString());
    if (!money.getCurrencyUnit().equals(MoneyFact.PLAIN)) {
      json.writeStringProperty("currency", money.getCurrencyUnit().getCode());
    }
    json.writeEndObject();
  }
}
