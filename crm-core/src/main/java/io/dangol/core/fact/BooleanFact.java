package io.dangol.core.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fact that is true or false. */
public final class BooleanFact implements Fact<Boolean> {

  private final String name;
  private final @Nullable Derivation derivation;

  /** Facts are looked up for every row. */
  private final int hash;

  BooleanFact(String name) {
    this.name = Fact.checkName(name);
    this.derivation = null;
    this.hash = name.hashCode();
  }

  BooleanFact(String name, Derivation derivation) {
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
  public Class<Boolean> type() {
    return Boolean.class;
  }

  /**
   * Returns this fact with a value where it is missing, so that comparisons are never unknown.
   *
   * @param value the value
   * @return a derived fact
   */
  public BooleanFact ifMissing(boolean value) {
    return (BooleanFact) new Derivation.Default<>(this, value).derived();
  }

  /**
   * Returns the condition that the value is true.
   *
   * @return the condition
   */
  public Condition isTrue() {
    return is(true);
  }

  /**
   * Returns the condition that the value is false; a missing value is not false.
   *
   * @return the condition
   */
  public Condition isFalse() {
    return is(false);
  }

  /**
   * Returns the condition that the value is this one.
   *
   * @param value the value
   * @return the condition
   */
  public Condition is(boolean value) {
    return new Condition.Compare<>(this, Condition.Operator.EQUAL, value);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof BooleanFact that
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
