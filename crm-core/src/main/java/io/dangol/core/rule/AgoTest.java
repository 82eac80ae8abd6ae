package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a day compares with one relative to the day of evaluation. */
final class AgoTest implements ValueTest {

  private final Condition.CompareAgo condition;

  /** The comparison of the last evaluation: rows of one batch share the moment. */
  private volatile @Nullable Comparison last;

  AgoTest(Condition.CompareAgo condition) {
    this.condition = condition;
  }

  /** The comparison with the day that is meant at a moment. */
  private record Comparison(EvaluationContext at, ValueTest test) {}

  @Override
  public DateFact fact() {
    return condition.fact();
  }

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    return at(at).row(row, at);
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    return at(at).bind(column, at, scratch);
  }

  private ValueTest at(EvaluationContext at) {
    Comparison known = last;
    if (known == null || !Objects.equals(known.at, at)) {
      LocalDate day = condition.ago().before(at.day());
      known =
          new Comparison(
              at, ValueTests.of(new Condition.Compare<>(fact(), condition.operator(), day)));
      last = known;
    }
    return known.test;
  }

  @Override
  public List<LocalDate> changes(Facts row, LocalDate today) {
    Optional<LocalDate> value = row.find(fact());
    return value.isEmpty()
        ? List.of()
        : List.of(firstDayThatReaches(value.get()), firstDayThatReaches(value.get().plusDays(1)));
  }

  /** The first day of evaluation whose day some time ago is a day or later; months differ. */
  private LocalDate firstDayThatReaches(LocalDate value) {
    LocalDate day = value.plus(condition.ago().period());
    while (!condition.ago().before(day.minusDays(1)).isBefore(value)) {
      day = day.minusDays(1);
    }
    while (condition.ago().before(day).isBefore(value)) {
      day = day.plusDays(1);
    }
    return day;
  }

  @Override
  public boolean isTimeDependent() {
    return true;
  }
}
