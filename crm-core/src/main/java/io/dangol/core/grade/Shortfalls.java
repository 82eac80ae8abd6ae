package io.dangol.core.grade;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.OrderedFact;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What separates a customer from a criterion: of a conjunction every part that does not hold, of a
 * disjunction the alternative with the fewest such parts.
 */
final class Shortfalls {

  private Shortfalls() {}

  static List<Shortfall> of(Explanation explanation) {
    return tests(explanation.tree()).stream()
        .map(Shortfalls::of)
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Explanation.Test> tests(Explanation.Step step) {
    if (step.verdict() == Truth.TRUE) {
      return List.of();
    }
    if (step instanceof Explanation.Test test) {
      return List.of(test);
    }
    if (step instanceof Explanation.Group group) {
      List<List<Explanation.Test>> open =
          group.parts().stream()
              .filter(part -> part.verdict() != Truth.TRUE)
              .map(Shortfalls::tests)
              .toList();
      return switch (group.combination()) {
        case ALL -> open.stream().flatMap(List::stream).toList();
        case ANY -> open.stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
        case NOT -> List.of();
      };
    }
    return step instanceof Explanation.Segment segment ? tests(segment.tree()) : List.of();
  }

  private static Optional<Shortfall> of(Explanation.Test test) {
    if (!(test.fact() instanceof OrderedFact<?>) || test.actual().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal actual = number(test.actual().get());
    Optional<CurrencyUnit> currency =
        test.actual().get() instanceof BigMoney money
            ? Optional.of(money.getCurrencyUnit())
            : Optional.empty();
    if (test.condition() instanceof Condition.Compare<?> compare
        && compare.operator() != Condition.Operator.NOT_EQUAL) {
      boolean exclusive =
          compare.operator() == Condition.Operator.ABOVE
              || compare.operator() == Condition.Operator.BELOW;
      return Optional.of(
          new Shortfall(test.fact(), number(compare.value()), actual, exclusive, currency));
    }
    if (test.condition() instanceof Condition.Between<?> between) {
      BigDecimal from = number(between.from());
      BigDecimal needed = actual.compareTo(from) < 0 ? from : number(between.to());
      return Optional.of(new Shortfall(test.fact(), needed, actual, false, currency));
    }
    return Optional.empty();
  }

  private static BigDecimal number(Object value) {
    if (value instanceof BigMoney money) {
      return money.getAmount();
    }
    if (value instanceof LocalDate day) {
      return BigDecimal.valueOf(day.toEpochDay());
    }
    return value instanceof Integer whole
        ? BigDecimal.valueOf(whole)
        : BigDecimal.valueOf(((Number) value).doubleValue());
  }
}
