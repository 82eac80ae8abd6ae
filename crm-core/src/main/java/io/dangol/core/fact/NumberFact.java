package io.dangol.core.fact;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact of numbers: {@code Integer} or {@code Double}.
 *
 * <p>The values to compare with are given as {@code double}; for a fact of whole numbers they must
 * be whole.
 *
 * @param <T> {@code Integer} or {@code Double}
 */
public final class NumberFact<T extends Number> implements OrderedFact<T> {

  private final String name;
  private final Class<T> type;
  private final @Nullable Derivation derivation;

  /** Facts are looked up for every row. */
  private final int hash;

  NumberFact(String name, Class<T> type) {
    this.name = Fact.checkName(name);
    this.type = type;
    this.derivation = null;
    this.hash = name.hashCode();
  }

  NumberFact(String name, Class<T> type, Derivation derivation) {
    this.name = name;
    this.type = type;
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
  public Class<T> type() {
    return type;
  }

  /**
   * Returns whether the values are whole numbers.
   *
   * @return true for a fact made by {@link Fact#integer}
   */
  public boolean isInteger() {
    return type == Integer.class;
  }

  /**
   * Returns a number as a value of this fact.
   *
   * @param value a finite number
   * @return the value in the fact's type
   * @throws IllegalArgumentException if {@code value} is not finite, or not whole although the fact
   *     is
   */
  public T value(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "%s cannot be %s: a value must be finite".formatted(name, value));
    }
    if (!isInteger()) {
      return type.cast(value);
    }
    if (value != (int) value) {
      throw new IllegalArgumentException(
          "%s cannot be %s: it is a whole number".formatted(name, value));
    }
    return type.cast((int) value);
  }

  /**
   * Returns this fact with a value where it is missing, so that comparisons are never unknown.
   *
   * @param value the value, see {@link #value(double)}
   * @return a derived fact
   */
  public NumberFact<T> ifMissing(double value) {
    return (NumberFact<T>) new Derivation.Default<>(this, value(value)).derived();
  }

  /**
   * Returns the condition {@code this = value}.
   *
   * @param value the value, see {@link #value(double)}
   * @return the condition
   */
  public Condition is(double value) {
    return compare(Condition.Operator.EQUAL, value);
  }

  /**
   * Returns the condition {@code this <> value}.
   *
   * @param value the value, see {@link #value(double)}
   * @return the condition
   */
  public Condition isNot(double value) {
    return compare(Condition.Operator.NOT_EQUAL, value);
  }

  /**
   * Returns the condition {@code this >= value}.
   *
   * @param value the value, see {@link #value(double)}
   * @return the condition
   */
  public Condition atLeast(double value) {
    return compare(Condition.Operator.AT_LEAST, value);
  }

  /**
   * Returns the condition {@code this <= value}.
   *
   * @param value the value, see {@link #value(double)}
   * @return the condition
   */
  public Condition atMost(double value) {
    return compare(Condition.Operator.AT_MOST, value);
  }

  /**
   * Returns the condition {@code this > value}.
   *
   * @param value the value, see {@link #value(double)}
   * @return the condition
   */
  public Condition above(double value) {
    return compare(Condition.Operator.ABOVE, value);
  }

  /**
   * Returns the condition {@code this < value}.
   *
   * @param value the value, see {@link #value(double)}
   * @return the condition
   */
  public Condition below(double value) {
    return compare(Condition.Operator.BELOW, value);
  }

  /**
   * Returns the condition {@code from <= this <= to}.
   *
   * @param from the smallest value that satisfies it, see {@link #value(double)}
   * @param to the largest value that satisfies it, not below {@code from}
   * @return the condition
   */
  public Condition between(double from, double to) {
    return new Condition.Between<>(this, value(from), value(to));
  }

  /**
   * Returns the condition that the value is one of these.
   *
   * @param values at least one value, see {@link #value(double)}
   * @return the condition
   */
  public Condition in(double... values) {
    Set<T> set = new LinkedHashSet<>();
    Arrays.stream(values).forEach(value -> set.add(value(value)));
    return new Condition.In<>(this, set);
  }

  private Condition compare(Condition.Operator operator, double value) {
    return new Condition.Compare<>(this, operator, value(value));
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof NumberFact<?> that
            && type == that.type
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
