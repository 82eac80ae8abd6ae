package io.dangol.core.grade;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Condition.Operator;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.OrderedFact;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * Makes a condition easier to meet: thresholds of numbers and amounts move by a share of
 * themselves. What has no threshold, and what stands under a negation, stays as it is.
 */
final class HysteresisBand {

  private HysteresisBand() {}

  static Condition relaxed(Condition condition, BigDecimal band) {
    if (band.signum() <= 0 || band.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("a band of %s is not within (0, 1)".formatted(band));
    }
    return relax(condition, band);
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

  private static <T> Condition compare(Condition.Compare<T> compare, BigDecimal band) {
    Operator operator = compare.operator();
    if (operator == Operator.ABOVE || operator == Operator.AT_LEAST) {
      return new Condition.Compare<>(
          compare.fact(), operator, moved(compare.fact(), compare.value(), band.negate()));
    }
    if (operator == Operator.BELOW || operator == Operator.AT_MOST) {
      return new Condition.Compare<>(
          compare.fact(), operator, moved(compare.fact(), compare.value(), band));
    }
    return compare;
  }

  private static <T> Condition between(Condition.Between<T> between, BigDecimal band) {
    OrderedFact<T> fact = between.fact();
    return new Condition.Between<>(
        fact, moved(fact, between.from(), band.negate()), moved(fact, between.to(), band));
  }

  /** Whole numbers move outwards to the next whole number, so that a band is never lost. */
  private static <T> T moved(Fact<T> fact, T value, BigDecimal share) {
    if (value instanceof BigMoney money) {
      return fact.type().cast(money.plus(money.getAmount().abs().multiply(share)));
    }
    if (value instanceof Integer number) {
      double by = Math.abs((double) number) * share.doubleValue();
      double wide = number + (by < 0 ? Math.floor(by) : Math.ceil(by));
      return fact.type()
          .cast((int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, wide)));
    }
    if (value instanceof Double number) {
      return fact.type().cast(number + Math.abs(number) * share.doubleValue());
    }
    return value;
  }
}
