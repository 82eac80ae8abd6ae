package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** A second implementation of conditions: values as objects, unknown as null, no compilation. */
public final class PlainLogic {

  private PlainLogic() {}

  public static Truth evaluate(Condition condition, Facts row) {
    Boolean verdict = verdict(condition, row);
    return verdict == null ? Truth.UNKNOWN : Truth.of(verdict);
  }

  static @Nullable Boolean verdict(Condition condition, Facts row) {
    if (condition instanceof Condition.All all) {
      Boolean verdict = true;
      for (Condition part : all.parts()) {
        Boolean truth = verdict(part, row);
        if (Boolean.FALSE.equals(truth)) {
          return false;
        }
        verdict = truth == null ? null : verdict;
      }
      return verdict;
    }
    if (condition instanceof Condition.Any any) {
      Boolean verdict = false;
      for (Condition part : any.parts()) {
        Boolean truth = verdict(part, row);
        if (Boolean.TRUE.equals(truth)) {
          return true;
        }
        verdict = truth == null ? null : verdict;
      }
      return verdict;
    }
    if (condition instanceof Condition.Not not) {
      Boolean truth = verdict(not.part(), row);
      return truth == null ? null : !truth;
    }
    if (condition instanceof Condition.Missing missing) {
      return value(missing.fact(), row) == null;
    }
    if (condition instanceof Condition.Always) {
      return true;
    }
    if (condition instanceof Condition.Never) {
      return false;
    }
    return leaf(condition, row);
  }

  private static @Nullable Boolean leaf(Condition condition, Facts row) {
    if (condition instanceof Condition.Compare<?> compare) {
      Object value = value(compare.fact(), row);
      return value == null ? null : compare.operator().holds(order(value, compare.value()));
    }
    if (condition instanceof Condition.In<?> in) {
      Object value = value(in.fact(), row);
      return value == null
          ? null
          : in.values().stream().anyMatch(member -> order(value, member) == 0);
    }
    if (condition instanceof Condition.WithinLast within) {
      LocalDate today = RandomRules.AT.day();
      return Optional.ofNullable((LocalDate) value(within.fact(), row))
          .map(day -> day.isAfter(today.minus(within.period())) && !day.isAfter(today))
          .orElse(null);
    }
    if (condition instanceof Condition.CompareAgo ago) {
      Object value = value(ago.fact(), row);
      LocalDate day = RandomRules.AT.day().minus(ago.ago().period());
      return value == null ? null : ago.operator().holds(order(value, day));
    }
    if (condition instanceof Condition.Contains contains) {
      Set<?> value = (Set<?>) value(contains.fact(), row);
      if (value == null) {
        return null;
      }
      long found = contains.codes().stream().filter(value::contains).count();
      return contains.quantifier() == Condition.Quantifier.ANY
          ? found > 0
          : found == contains.codes().size();
    }
    if (condition instanceof Condition.TextMatch text) {
      Object value = value(text.fact(), row);
      return value == null ? null : text.match().holds((String) value, text.text());
    }
    Condition.Between<?> between = (Condition.Between<?>) condition;
    Object value = value(between.fact(), row);
    return value == null
        ? null
        : order(value, between.from()) >= 0 && order(value, between.to()) <= 0;
  }

  private static @Nullable Object value(Fact<?> fact, Facts row) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Default<?> known) {
      Object value = value(known.fact(), row);
      return value == null ? known.value() : value;
    }
    return derivation instanceof Derivation.Aggregate aggregate
        ? PlainEvents.value(aggregate, row)
        : row.find(fact).map(Object.class::cast).orElse(null);
  }

  @SuppressWarnings("unchecked") // values of one fact are comparable
  static int order(Object left, Object right) {
    if (left instanceof BigMoney money) {
      return money.getAmount().compareTo(((BigMoney) right).getAmount());
    }
    if (left instanceof Double number) {
      double other = (Double) right;
      return number < other ? -1 : number > other ? 1 : 0;
    }
    return ((Comparable<Object>) left).compareTo(right);
  }
}
