package io.dangol.core.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Checks the constants of conditions. */
final class ConditionValues {

  private ConditionValues() {}

  /** Checks the type of a constant and gives values that are equal in meaning one form. */
  static <T> T canonical(Fact<T> fact, T value) {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(value, "value");
    if (!fact.type().isInstance(value)) {
      throw new IllegalArgumentException(
          "%s has values of type %s, not %s"
              .formatted(fact, fact.type().getSimpleName(), value.getClass().getSimpleName()));
    }
    if (value instanceof LocalDate day) {
      EpochDays.of(fact.name(), day);
    }
    if (value instanceof BigMoney money) {
      int scale = Math.max(0, money.getAmount().stripTrailingZeros().scale());
      return fact.type().cast(money.withScale(scale));
    }
    // Adding 0.0 turns -0.0 into 0.0 and leaves every other number as it is.
    return value instanceof Double number ? fact.type().cast(number + 0.0) : value;
  }

  static int compare(Object from, Object to) {
    if (from instanceof BigMoney low
        && to instanceof BigMoney high
        && !low.getCurrencyUnit().equals(high.getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "the ends are in %s and in %s".formatted(low.getCurrencyUnit(), high.getCurrencyUnit()));
    }
    @SuppressWarnings(
        "unchecked") // every ordered fact has values that are comparable with each other
    Comparable<Object> low = (Comparable<Object>) from;
    return low.compareTo(to);
  }

  static void checkOneCurrency(Fact<?> fact, Collection<?> values) {
    List<CurrencyUnit> currencies =
        values.stream()
            .filter(BigMoney.class::isInstance)
            .map(value -> ((BigMoney) value).getCurrencyUnit())
            .distinct()
            .toList();
    if (currencies.size() > 1) {
      throw new IllegalArgumentException("%s: a set in %s".formatted(fact, currencies));
    }
  }

  static void checkNoSet(Fact<?> fact) {
    if (fact instanceof CodeSetFact) {
      throw new IllegalArgumentException(
          "%s is a set\nMaybe containsAny or containsAll is meant.".formatted(fact));
    }
  }

  /** Checks that a period is longer than zero and at most 1000 years. */
  static void checkPeriod(String of, Period period) {
    if (period.isNegative() || period.isZero() || isLongerThanAThousandYears(period)) {
      throw new IllegalArgumentException(
          "%s: the period must be longer than zero and at most 1000 years, not %s"
              .formatted(of, period));
    }
  }

  static boolean isLongerThanAThousandYears(Period period) {
    try {
      LocalDate first = LocalDate.EPOCH.minusYears(1000);
      return LocalDate.EPOCH.minus(period).isBefore(first);
    } catch (DateTimeException | ArithmeticException e) {
      return true;
    }
  }
}
