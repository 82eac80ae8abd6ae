package io.dangol.core.rule;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * A few values of a fact that stand for all: the constants of conditions, and a value of each
 * region between, below and above them, in which no condition changes its verdict.
 */
final class Landmarks {

  static final EvaluationContext AT = EvaluationContext.at(Instant.EPOCH, ZoneOffset.UTC);

  private static final int MOST_COMBINATIONS = 100_000;

  /** Combinations times tests: a fraction of a second. */
  private static final int MOST_EVALUATIONS = 5_000_000;

  /** No host uses a code that begins with a code point that is not a character. */
  private static final String OTHER_CODE = "\uFFFEother";

  private Landmarks() {}

  /** Calls back with every constant of a condition. */
  static void constants(Condition condition, BiConsumer<Fact<?>, Object> constant) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> constants(part, constant));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> constants(part, constant));
    } else if (condition instanceof Condition.Not not) {
      constants(not.part(), constant);
    } else if (condition instanceof Condition.Compare<?> compare) {
      constant.accept(compare.fact(), compare.value());
    } else if (condition instanceof Condition.In<?> in) {
      in.values().forEach(value -> constant.accept(in.fact(), value));
    } else if (condition instanceof Condition.Between<?> between) {
      constant.accept(between.fact(), between.from());
      constant.accept(between.fact(), between.to());
    }
  }

  /** The rows that stand for all values of a fact, and last the one for a missing value. */
  static List<Facts> rows(Fact<?> fact, List<Condition> conditions) {
    List<Facts> rows = new ArrayList<>();
    values(fact, conditions).forEach(value -> rows.add(row(fact, value)));
    rows.add(Facts.builder().build());
    return rows;
  }

  private static <T> Facts row(Fact<T> fact, Object value) {
    return Facts.of(fact, fact.type().cast(value));
  }

  /** The domains of a table's facts, or empty if they are too many or not known by constants. */
  static Optional<List<Domain<?>>> domains(DecisionTable<?> table) {
    List<Condition> conditions = new ArrayList<>();
    table.rows().forEach(row -> conditions.add(row.when()));
    if (conditions.stream().anyMatch(Landmarks::hasOtherTests)) {
      return Optional.empty();
    }
    List<Domain<?>> domains = new ArrayList<>();
    long most = Math.min(MOST_COMBINATIONS, MOST_EVALUATIONS / Math.max(1, tests(conditions)));
    long combinations = 1;
    for (Fact<?> fact : table.tested()) {
      Domain<?> domain = domain(fact, values(fact, conditions));
      domains.add(domain);
      combinations *= domain.size();
      if (combinations > most) {
        return Optional.empty();
      }
    }
    return Optional.of(domains);
  }

  /** How many tests of values conditions have together. */
  static long tests(List<Condition> conditions) {
    return conditions.stream().mapToLong(Landmarks::tests).sum();
  }

  private static long tests(Condition condition) {
    if (condition instanceof Condition.All all) {
      return tests(all.parts());
    }
    if (condition instanceof Condition.Any any) {
      return tests(any.parts());
    }
    return condition instanceof Condition.Not not ? tests(not.part()) : 1;
  }

  /** Whether there is a test whose verdict changes elsewhere than at constants. */
  static boolean hasOtherTests(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().anyMatch(Landmarks::hasOtherTests);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(Landmarks::hasOtherTests);
    }
    if (condition instanceof Condition.Not not) {
      return hasOtherTests(not.part());
    }
    return condition instanceof Condition.WithinLast
        || condition instanceof Condition.CompareAgo
        || condition instanceof Condition.TextMatch
        || condition instanceof Condition.Contains
        || condition instanceof Condition.Registered;
  }

  private static <T> Domain<T> domain(Fact<T> fact, List<?> values) {
    return Domain.of(fact, values.stream().map(fact.type()::cast).toList()).orMissing();
  }

  private static List<?> values(Fact<?> fact, List<Condition> conditions) {
    Set<Object> constants = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      constants(
          condition,
          (other, value) -> {
            if (other.equals(fact)) {
              constants.add(value);
            }
          });
    }
    if (fact instanceof BooleanFact) {
      return List.of(true, false);
    }
    if (fact instanceof CodeFact<?> code) {
      return codes(code, constants);
    }
    if (fact instanceof MoneyFact) {
      return amounts(constants);
    }
    TreeSet<Object> values = new TreeSet<>(constants);
    constants.forEach(value -> values.addAll(neighbours(value)));
    if (isCount(fact)) {
      values.removeIf(value -> ((Integer) value) < 0);
      values.add(0);
    }
    return values.isEmpty() ? List.of(anyValue(fact)) : List.copyOf(values);
  }

  private static boolean isCount(Fact<?> fact) {
    return fact.derivation().orElse(null) instanceof Derivation.Aggregate aggregate
        && aggregate.function() == Derivation.Function.COUNT;
  }

  private static Object anyValue(Fact<?> fact) {
    return fact instanceof NumberFact<?> number ? number.value(0) : LocalDate.EPOCH;
  }

  private static List<?> neighbours(Object value) {
    if (value instanceof Integer whole) {
      // Integer.MIN_VALUE is no value: columns mark a missing one with it.
      return List.of(
          Math.max(-Integer.MAX_VALUE, whole - 1), (int) Math.min(Integer.MAX_VALUE, whole + 1L));
    }
    if (value instanceof LocalDate day) {
      return List.of(
          LocalDate.ofEpochDay(Math.max(-Integer.MAX_VALUE, day.toEpochDay() - 1)),
          LocalDate.ofEpochDay(Math.min(Integer.MAX_VALUE, day.toEpochDay() + 1)));
    }
    double number = (Double) value;
    return List.of(
        Math.max(-Double.MAX_VALUE, Math.nextDown(number)) + 0.0,
        Math.min(Double.MAX_VALUE, Math.nextUp(number)) + 0.0);
  }

  private static List<?> codes(CodeFact<?> fact, Set<Object> constants) {
    Object[] enumeration = fact.type().getEnumConstants();
    if (enumeration != null) {
      return Arrays.asList(enumeration);
    }
    Set<Object> values = new LinkedHashSet<>(constants);
    try {
      values.add(fact.valueOf(OTHER_CODE));
    } catch (IllegalArgumentException e) {
      // a type of few codes; those that conditions name stand for all
    }
    return List.copyOf(values);
  }

  /** Amounts are dense: between two of them lies their middle. */
  private static List<?> amounts(Collection<Object> constants) {
    TreeSet<BigDecimal> sorted = new TreeSet<>();
    CurrencyUnit currency = MoneyFact.PLAIN;
    for (Object constant : constants) {
      BigMoney amount = (BigMoney) constant;
      sorted.add(amount.getAmount());
      currency =
          amount.getCurrencyUnit().equals(MoneyFact.PLAIN) ? currency : amount.getCurrencyUnit();
    }
    List<BigDecimal> values = new ArrayList<>(sorted);
    if (sorted.isEmpty()) {
      values.add(BigDecimal.ZERO);
    } else {
      values.add(sorted.first().subtract(BigDecimal.ONE));
      values.add(sorted.last().add(BigDecimal.ONE));
    }
    for (BigDecimal low : sorted) {
      BigDecimal high = sorted.higher(low);
      if (high != null) {
        values.add(low.add(high).divide(BigDecimal.valueOf(2), MathContext.UNLIMITED));
      }
    }
    CurrencyUnit unit = currency;
    return values.stream().sorted().map(value -> BigMoney.of(unit, value)).toList();
  }
}
