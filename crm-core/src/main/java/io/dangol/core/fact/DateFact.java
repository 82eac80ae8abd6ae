package io.dangol.core.fact;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fact of days, each in the zone in which its source counts days. */
public final class DateFact implements OrderedFact<LocalDate> {

  private final String name;
  private final @Nullable Derivation derivation;

  /** Facts are looked up for every row. */
  private final int hash;

  DateFact(String name) {
    this.name = Fact.checkName(name);
    this.derivation = null;
    this.hash = name.hashCode();
  }

  DateFact(String name, Derivation derivation) {
    this.name = name;
    this.derivation = derivation;
    this.hash = derivation.hashCode();
  }

  @Override
  public Optional<Derivation> derivation() {
    return Optional.ofNullable(derivation);
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
   * Returns this fact with a value where it is missing, so that comparisons are never unknown.
   *
   * @param value the day
   * @return a derived fact
   */
  public DateFact ifMissing(LocalDate value) {
    return (DateFact) new Derivation.Default<>(this, value).derived();
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
   * Returns the condition that the value lies within a period before the moment of evaluation: the
   * day of evaluation counts, the day that lies the period before it does not. For events that are
   * known to the day it is the other way round, see {@link EventTable}: a day of events counts once
   * it is over.
   *
   * @param period how far the window reaches back, such as 30 days
   * @return the condition, see {@link Condition.WithinLast}
   * @throws IllegalArgumentException if the period is not longer than zero, or longer than 1000
   *     years
   */
  public Condition withinLast(Period period) {
    return new Condition.WithinLast(this, period);
  }

  /**
   * Returns the condition that the value is before a day relative to the day of evaluation.
   *
   * @param ago the day, see {@link Condition#ago}
   * @return the condition
   */
  public Condition before(Condition.Ago ago) {
    return new Condition.CompareAgo(this, Condition.Operator.BELOW, ago);
  }

  /**
   * Returns the condition that the value is after a day relative to the day of evaluation.
   *
   * @param ago the day, see {@link Condition#ago}
   * @return the condition
   */
  public Condition after(Condition.Ago ago) {
    return new Condition.CompareAgo(this, Condition.Operator.ABOVE, ago);
  }

  /**
   * Returns the condition that the value is a day relative to the day of evaluation, or later.
   *
   * @param ago the day, see {@link Condition#ago}
   * @return the condition
   */
  public Condition notBefore(Condition.Ago ago) {
    return new Condition.CompareAgo(this, Condition.Operator.AT_LEAST, ago);
  }

  /**
   * Returns the condition that the value is a day relative to the day of evaluation, or earlier.
   *
   * @param ago the day, see {@link Condition#ago}
   * @return the condition
   */
  public Condition notAfter(Condition.Ago ago) {
    return new Condition.CompareAgo(this, Condition.Operator.AT_MOST, ago);
  }

  /**
   * Returns the condition that the value is a day relative to the day of evaluation.
   *
   * @param ago the day, see {@link Condition#ago}
   * @return the condition
   */
  public Condition on(Condition.Ago ago) {
    return new Condition.CompareAgo(this, Condition.Operator.EQUAL, ago);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof DateFact that
            && hash == that.hash
            && DerivedFacts.identity(this).equals(DerivedFacts.identity(that)));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return name;
  }
}
