package io.dangol.core.fact;

import java.time.LocalDate;
import java.time.Period;

/** A fact of days, each in the zone in which its source counts days. */
public final class DateFact implements OrderedFact<LocalDate> {

  private final String name;

  DateFact(String name) {
    this.name = Fact.checkName(name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Class<LocalDate> type() {
    return LocalDate.class;
  }

  /**
   * Returns the condition that the value is this day.
   *
   * @param day the day
   * @return the condition
   */
  public Condition on(LocalDate day) {
    return new Condition.Compare<>(this, Condition.Operator.EQUAL, day);
  }

  /**
   * Returns the condition that the value is before this day.
   *
   * @param day the first day that does not satisfy it
   * @return the condition
   */
  public Condition before(LocalDate day) {
    return new Condition.Compare<>(this, Condition.Operator.BELOW, day);
  }

  /**
   * Returns the condition that the value is after this day.
   *
   * @param day the last day that does not satisfy it
   * @return the condition
   */
  public Condition after(LocalDate day) {
    return new Condition.Compare<>(this, Condition.Operator.ABOVE, day);
  }

  /**
   * Returns the condition that the value is this day or later.
   *
   * @param day the first day that satisfies it
   * @return the condition
   */
  public Condition notBefore(LocalDate day) {
    return new Condition.Compare<>(this, Condition.Operator.AT_LEAST, day);
  }

  /**
   * Returns the condition that the value is this day or earlier.
   *
   * @param day the last day that satisfies it
   * @return the condition
   */
  public Condition notAfter(LocalDate day) {
    return new Condition.Compare<>(this, Condition.Operator.AT_MOST, day);
  }

  /**
   * Returns the condition that the value is within two days, both included.
   *
   * @param from the first day that satisfies it
   * @param to the last day that satisfies it, not before {@code from}
   * @return the condition
   */
  public Condition between(LocalDate from, LocalDate to) {
    return new Condition.Between<>(this, from, to);
  }

  /**
   * Returns the condition that the value lies within a period before the moment of evaluation.
   *
   * @param period how far the window reaches back, such as 30 days
   * @return the condition, see {@link Condition.WithinLast}
   * @throws IllegalArgumentException if the period is not longer than zero, or longer than 1000
   *     years
   */
  public Condition withinLast(Period period) {
    return new Condition.WithinLast(this, period);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateFact that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
