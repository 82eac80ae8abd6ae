package io.dangol.core.rule;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Turns a condition on one fact into the test of its value. */
final class ValueTests {

  private ValueTests() {}

  /** Whether a negation is written and explained as one operator: {@code notIn}, {@code exists}. */
  static boolean isOneOperator(Condition.Not not) {
    return not.part() instanceof Condition.In<?> || not.part() instanceof Condition.Missing;
  }

  static ValueTest of(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return of(not.part(), true);
    }
    if (condition instanceof Condition.CompareAgo ago) {
      return new AgoTest(ago);
    }
    if (condition instanceof Condition.Contains contains) {
      return new CodeSetTest(contains);
    }
    if (condition instanceof Condition.Registered registered) {
      return new RegisteredTest(registered.fact(), registered.test());
    }
    return of(condition, false);
  }

  private static ValueTest of(Condition condition, boolean negated) {
    if (condition instanceof Condition.Compare<?> compare) {
      return compare(compare, negated);
    }
    if (condition instanceof Condition.In<?> in) {
      return in(in.fact(), in.values(), negated);
    }
    if (condition instanceof Condition.Between<?> between) {
      return between(between, negated);
    }
    if (condition instanceof Condition.Missing missing) {
      return new MissingTest(missing.fact(), negated);
    }
    if (condition instanceof Condition.WithinLast within) {
      return new DayWindowTest(within.fact(), within.period(), negated);
    }
    if (condition instanceof Condition.TextMatch text) {
      return text(text.fact(), text, negated);
    }
    if (condition instanceof Condition.InSegment segment) {
      throw new IllegalArgumentException(
          "segment %s is known by name only\nMaybe expand the condition with Segments first."
              .formatted(segment.segment()));
    }
    throw new IllegalArgumentException("not a condition on one fact: " + condition);
  }

  private static ValueTest compare(Condition.Compare<?> compare, boolean negated) {
    Fact<?> fact = compare.fact();
    Condition.Operator operator = compare.operator();
    if (fact instanceof MoneyFact money) {
      return amount(money, operator, (BigMoney) compare.value(), negated);
    }
    if (fact instanceof NumberFact<?> || fact instanceof DateFact) {
      return new NumberTest(fact, values(operator, number(compare.value()), negated));
    }
    boolean outside = (operator == Condition.Operator.NOT_EQUAL) != negated;
    return in(fact, Set.of(compare.value()), outside);
  }

  private static Values values(Condition.Operator operator, double value, boolean negated) {
    double lowest = Double.NEGATIVE_INFINITY;
    double highest = Double.POSITIVE_INFINITY;
    return switch (operator) {
      case EQUAL -> Values.interval(value, value, negated);
      case NOT_EQUAL -> Values.interval(value, value, !negated);
      case BELOW -> Values.interval(lowest, Math.nextDown(value), negated);
      case AT_MOST -> Values.interval(lowest, value, negated);
      case ABOVE -> Values.interval(Math.nextUp(value), highest, negated);
      case AT_LEAST -> Values.interval(value, highest, negated);
    };
  }

  private static ValueTest amount(
      MoneyFact fact, Condition.Operator operator, BigMoney value, boolean negated) {
    CurrencyUnit currency = value.getCurrencyUnit();
    BigDecimal amount = value.getAmount();
    return switch (operator) {
      case EQUAL -> AmountTest.interval(fact, currency, amount, true, amount, true, negated);
      case NOT_EQUAL -> AmountTest.interval(fact, currency, amount, true, amount, true, !negated);
      case BELOW -> AmountTest.interval(fact, currency, null, false, amount, false, negated);
      case AT_MOST -> AmountTest.interval(fact, currency, null, false, amount, true, negated);
      case ABOVE -> AmountTest.interval(fact, currency, amount, false, null, false, negated);
      case AT_LEAST -> AmountTest.interval(fact, currency, amount, true, null, false, negated);
    };
  }

  private static ValueTest between(Condition.Between<?> between, boolean negated) {
    if (between.fact() instanceof MoneyFact money) {
      BigMoney from = (BigMoney) between.from();
      BigMoney to = (BigMoney) between.to();
      return AmountTest.interval(
          money, from.getCurrencyUnit(), from.getAmount(), true, to.getAmount(), true, negated);
    }
    return new NumberTest(
        between.fact(), Values.interval(number(between.from()), number(between.to()), negated));
  }

  private static ValueTest in(Fact<?> fact, Set<?> values, boolean negated) {
    if (fact instanceof MoneyFact money) {
      return amounts(money, values, negated);
    }
    if (fact instanceof BooleanFact bool) {
      return new BooleanTest(
          bool, values.contains(true) != negated, values.contains(false) != negated);
    }
    if (fact instanceof CodeFact<?> code) {
      return codes(code, values, negated);
    }
    return new NumberTest(
        fact, Values.of(values.stream().mapToDouble(ValueTests::number), negated));
  }

  private static ValueTest amounts(MoneyFact fact, Collection<?> values, boolean negated) {
    TreeSet<BigDecimal> members = new TreeSet<>();
    TreeSet<CurrencyUnit> currencies = new TreeSet<>();
    for (Object value : values) {
      members.add(((BigMoney) value).getAmount());
      currencies.add(((BigMoney) value).getCurrencyUnit());
    }
    if (currencies.size() > 1) {
      throw new IllegalArgumentException(
          "%s is compared with amounts in %s\nMaybe give them all in one currency."
              .formatted(fact, currencies));
    }
    return AmountTest.in(fact, currencies.first(), members, negated);
  }

  @SuppressWarnings("unchecked") // a condition's values are of its fact's type
  private static <T> ValueTest codes(CodeFact<T> fact, Set<?> values, boolean negated) {
    return new CodeTest<>(fact, HashedValues.of((Set<T>) values), negated);
  }

  private static <T> ValueTest text(
      CodeFact<T> fact, Condition.TextMatch condition, boolean negated) {
    return new CodeTest<>(
        fact, value -> condition.match().holds(fact.codeOf(value), condition.text()), negated);
  }

  private static double number(Object value) {
    return value instanceof LocalDate day ? day.toEpochDay() : ((Number) value).doubleValue();
  }
}
