package io.dangol.core.rule;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.fact.OrderedFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random tests of derived facts, made of a seed: there are too many such facts for generators of
 * each.
 */
final class RandomTests {

  private static final List<Integer> WHOLE = List.of(-1, 0, 1, 2, 17, 18, 30, 50);
  private static final List<Double> DECIMAL = List.of(-0.0, 0.0, 0.1, 1.0, 2.0, 1e300);
  private static final List<String> AMOUNTS =
      List.of("0", "0.01", "50", "99.99", "100", "100.001", "-5", "1000000000000");
  private static final List<String> DAYS =
      List.of("1969-12-31", "2026-06-30", "2026-07-01", "2016-07-01");
  private static final List<String> CODES = List.of("AT_RISK", "LOYAL", "NEW", "");

  private final Random random;

  RandomTests(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A test of a value over events. */
  Condition ofEvents() {
    return of(aggregate());
  }

  Fact<?> aggregate() {
    EventKind kind = one(List.of(RandomEvents.BUYS, RandomEvents.CALLS));
    String window = random.nextInt(3) == 0 ? null : one(List.of("P1D", "P30D", "P1M", "P10Y"));
    Condition where = random.nextBoolean() ? Condition.always() : where(kind, 2);
    return RandomEvents.aggregate(kind, window, where, random.nextInt(100));
  }

  private Condition where(EventKind kind, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return of(
          one(
              List.<Fact<?>>of(
                  RandomEvents.amount(kind),
                  RandomEvents.items(kind),
                  RandomEvents.channel(kind),
                  kind.at())));
    }
    return switch (random.nextInt(3)) {
      case 0 -> Condition.not(where(kind, depth - 1));
      case 1 -> where(kind, depth - 1).and(where(kind, depth - 1));
      default -> where(kind, depth - 1).or(where(kind, depth - 1));
    };
  }

  /** A test of a fact with a value where it is missing. */
  Condition ofDefault() {
    List<Fact<?>> facts =
        RandomRules.FACTS.stream().filter(fact -> !fact.equals(RandomRules.GROUPS)).toList();
    Fact<?> fact = random.nextInt(3) == 0 ? aggregate() : one(facts);
    return of(withDefault(fact));
  }

  private <T> Fact<T> withDefault(Fact<T> fact) {
    return new Derivation.Default<>(fact, value(fact)).derived();
  }

  private <T> Condition of(Fact<T> fact) {
    int kind = random.nextInt(5);
    if (kind == 0) {
      return random.nextBoolean() ? fact.isMissing() : fact.isPresent();
    }
    if (kind == 1) {
      return set(fact);
    }
    if (kind == 2) {
      boolean equal = random.nextBoolean();
      return new Condition.Compare<>(
          fact, equal ? Condition.Operator.EQUAL : Condition.Operator.NOT_EQUAL, value(fact));
    }
    if (fact instanceof CodeFact<?> code) {
      return code.matches(one(List.of(Condition.Match.values())), one(List.of("AT", "new", "K")));
    }
    if (fact instanceof DateFact date && random.nextBoolean()) {
      return random.nextBoolean()
          ? date.withinLast(Period.parse(one(List.of("P1D", "P1M", "P10Y"))))
          : new Condition.CompareAgo(
              date,
              one(List.of(Condition.Operator.values())),
              Condition.ago(Period.parse(one(List.of("P0D", "P1D", "P1M")))));
    }
    return fact instanceof OrderedFact<T> ordered ? ordered(ordered) : set(fact);
  }

  private <T> Condition set(Fact<T> fact) {
    Set<T> values = new LinkedHashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      values.add(value(fact));
    }
    return new Condition.In<>(fact, values);
  }

  @SuppressWarnings("unchecked") // values of ordered facts are comparable
  private <T> Condition ordered(OrderedFact<T> fact) {
    T left = value(fact);
    T right = value(fact);
    if (random.nextBoolean()) {
      return new Condition.Compare<>(fact, one(List.of(Condition.Operator.values())), left);
    }
    boolean ascending = ((Comparable<Object>) left).compareTo(right) <= 0;
    return new Condition.Between<>(fact, ascending ? left : right, ascending ? right : left);
  }

  private <T> T value(Fact<T> fact) {
    Object value;
    if (fact instanceof NumberFact<?> number) {
      value = number.isInteger() ? one(WHOLE) : one(DECIMAL);
    } else if (fact instanceof MoneyFact) {
      value = MoneyFact.plain(new BigDecimal(one(AMOUNTS)));
    } else if (fact instanceof DateFact) {
      value = LocalDate.parse(one(DAYS));
    } else {
      value = fact instanceof CodeFact<?> ? one(CODES) : random.nextBoolean();
    }
    return fact.type().cast(value);
  }
}
