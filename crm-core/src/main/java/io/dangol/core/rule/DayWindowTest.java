package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a day lies within a period before the day of evaluation. */
final class DayWindowTest implements ValueTest {

  private final DateFact fact;
  private final Period period;
  private final boolean negated;

  /** The window of the last evaluation: rows of one batch share the moment. */
  private volatile @Nullable Window last;

  /**
   * Creates the test.
   *
   * @param fact the fact
   * @param period how far the window reaches back
   * @param negated whether days outside the window satisfy the test instead
   */
  DayWindowTest(DateFact fact, Period period, boolean negated) {
    this.fact = fact;
    this.period = period;
    this.negated = negated;
  }

  /** The days that are in the window at a moment. */
  private record Window(EvaluationContext at, int first, int last) {}

  @Override
  public DateFact fact() {
    return fact;
  }

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    int day = row.epochDay(fact);
    Window window = window(at);
    return day == Integer.MIN_VALUE
        ? Truth.UNKNOWN
        : Truth.of((day >= window.first && day <= window.last) != negated);
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    Window window = window(at);
    return new NumberTest(fact, Values.interval(window.first, window.last, negated))
        .bind(column, at, scratch);
  }

  private Window window(EvaluationContext at) {
    Window known = last;
    if (known == null || !Objects.equals(known.at, at)) {
      LocalDate today = at.day();
      int first = Math.toIntExact(today.minus(period).toEpochDay() + 1);
      known = new Window(at, first, Math.toIntExact(today.toEpochDay()));
      last = known;
    }
    return known;
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
