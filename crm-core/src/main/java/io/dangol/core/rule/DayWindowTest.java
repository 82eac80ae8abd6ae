package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a day lies within a period before the day of evaluation.
 *
 * @param fact the fact
 * @param period how far the window reaches back
 * @param negated whether days outside the window satisfy the test instead
 */
record DayWindowTest(DateFact fact, Period period, boolean negated) implements ValueTest {

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    return at(at).row(row, at);
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    return at(at).bind(column, at, scratch);
  }

  /** The test of the days that are in the window at this moment. */
  private NumberTest at(EvaluationContext at) {
    LocalDate today = at.day();
    double first = (double) today.minus(period).toEpochDay() + 1;
    double last = (double) today.toEpochDay();
    return new NumberTest(fact, Values.interval(first, last, negated));
  }

  @Override
  public List<LocalDate> changes(Facts row, LocalDate today) {
    Optional<LocalDate> value = row.find(fact);
    List<LocalDate> days = new ArrayList<>();
    if (value.isPresent()) {
      days.add(value.get());
      days.add(firstDayOutside(value.get()));
    }
    return days;
  }

  /** Months differ in length: a day plus the period may be off by some days. */
  private LocalDate firstDayOutside(LocalDate value) {
    LocalDate day = value.plus(period);
    while (!day.minusDays(1).minus(period).isBefore(value)) {
      day = day.minusDays(1);
    }
    while (day.minus(period).isBefore(value)) {
      day = day.plusDays(1);
    }
    return day;
  }

  @Override
  public boolean isTimeDependent() {
    return true;
  }
}
