package io.dangol.core.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A fact of which a customer has several codes at once: groups, interests, roles.
 *
 * <p>A value is a set of codes. The empty set is a value: it is known that there is none. Sets are
 * compared by what they contain; whether any or all of several codes are asked for is always said.
 */
public final class CodeSetFact implements Fact<Set<String>> {

  private final String name;

  CodeSetFact(String name) {
    this.name = Fact.checkName(name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  @SuppressWarnings("unchecked") // what the sets contain is checked where they are given
  public Class<Set<String>> type() {
    return (Class<Set<String>>) (Class<?>) Set.class;
  }

  /**
   * Returns the condition that a code is in the set.
   *
   * @param code the code
   * @return the condition
   */
  public Condition contains(String code) {
    return containsAny(code);
  }

  /**
   * Returns the condition that at least one of these codes is in the set.
   *
   * @param codes at least one code
   * @return the condition
   */
  public Condition containsAny(String... codes) {
    return new Condition.Contains(
        this, Condition.Quantifier.ANY, new LinkedHashSet<>(List.of(codes)));
  }

  /**
   * Returns the condition that all of these codes are in the set.
   *
   * @param codes at least one code
   * @return the condition
   */
  public Condition containsAll(String... codes) {
    return new Condition.Contains(
        this, Condition.Quantifier.ALL, new LinkedHashSet<>(List.of(codes)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeSetFact that && name.equals(that.name);
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
