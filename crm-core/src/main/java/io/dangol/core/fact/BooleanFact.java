package io.dangol.core.fact;

/** A fact that is true or false. */
public final class BooleanFact implements Fact<Boolean> {

  private final String name;

  BooleanFact(String name) {
    this.name = Fact.checkName(name);
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
    return other instanceof BooleanFact that && name.equals(that.name);
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
