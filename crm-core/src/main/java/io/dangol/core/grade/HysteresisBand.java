package io.dangol.core.grade;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Condition.Operator;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.OrderedFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;

/**
 * Makes a condition easier to meet: thresholds of numbers and amounts move by a share of
 * themselves, those of whole numbers never further. What has no such threshold, days among them,
 * and what stands under a negation, stays as it is.
 */
final class HysteresisBand {

  private HysteresisBand() {}

  static Condition relaxed(Condition condition, BigDecimal band) {
    if (band.signum() <= 0 || band.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("a band of %s is not within (0, 1)".formatted(band));
    }
    Condition relaxed = relax(condition, band);
    if (relaxed.equals(condition)) {
      throw new IllegalArgumentException(
          "a band of %s moves no threshold of %s\nMaybe say with keptWhile what keeps the grade."
              .formatted(band, condition.facts()));
    }
    return relaxed;
  }

  private static Condition relax(Condition condition, BigDecimal band) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.parts().stream().map(part -> relax(part, band)).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.parts().stream().map(part -> relax(part, band)).toList());
    }
    if (condition instanceof Condition.Compare<?> compare) {
      return compare(compare, band);
    }
    if (condition instanceof Condition.Between<?> between) {
      return between(between, band);
    }
    return condition;
  }

  /** Above 2.7 is above the whole number 2, and at least 2.7 is at least 3. */
  private static <T> Condition compare(Condition.Compare<T> compare, BigDecimal band) {
    Operator operator = compare.operator();
    Fact<T> fact = compare.fact();
    T value = compare.value();
    return switch (operator) {
      case AT_LEAST ->
          new Condition.Compare<>(
              compare.fact(), operator, moved(fact, value, band.negate(), RoundingMode.CEILING));
      case ABOVE ->
          new Condition.Compare<>(
              compare.fact(), operator, moved(fact, value, band.negate(), RoundingMode.FLOOR));
      case AT_MOST ->
          new Condition.Compare<>(
              compare.fact(), operator, moved(fact, value, band, RoundingMode.FLOOR));
      case BELOW ->
          new Condition.Compare<>(
              compare.fact(), operator, moved(fact, value, band, RoundingMode.CEILING));
      default -> compare;
    };
  }

  private static <T> Condition between(Condition.Between<T> between, BigDecimal band) {
    OrderedFact<T> fact = between.fact();
    return new Condition.Between<>(
        fact,
        moved(fact, between.from(), band.negate(), RoundingMode.CEILING),
        moved(fact, between.to(), band, RoundingMode.FLOOR));
  }

  /** Whole numbers are rounded so that none is accepted beyond the share. */
  private static <T> T moved(Fact<T> fact, T value, BigDecimal share, RoundingMode rounding) {
    if (value instanceof BigMoney money) {
      return fact.type().cast(money.plus(money.getAmount().abs().multiply(share)));
    }
    if (value instanceof Integer number) {
      BigDecimal exact = BigDecimal.valueOf(number);
      long whole = exact.add(exact.abs().multiply(share)).setScale(0, rounding).longValueExact();
      return fact.type()
          .cast((int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, whole)));
    }
    if (value instanceof Double number) {
      return fact.type().cast(number + Math.abs(number) * share.doubleValue());
    }
    return value;
  }
}
