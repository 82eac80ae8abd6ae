package io.dangol.core.group;

import io.dangol.core.rule.Truth;
import io.dangol.core.rule.Verdicts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who is in a group, row by row of the table that was asked, and why. A customer for whom the rule
 * is unknown is not a member, and is counted apart.
 */
public final class Membership {

  private final Verdicts verdicts;
  private final Map<Integer, GroupOverride> overrides;

  Membership(Verdicts verdicts, Map<Integer, GroupOverride> overrides) {
    this.verdicts = verdicts;
    this.overrides = Map.copyOf(overrides);
  }

  /**
   * Returns whether a customer is a member.
   *
   * @param row the row of the customer
   * @return whether an override includes it, or the rule does and no override excludes it
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isMember(int row) {
    boolean byRule = verdicts.isMatched(row);
    return override(row)
        .map(override -> override.kind() == GroupOverride.Kind.INCLUDE)
        .orElse(byRule);
  }

  /**
   * Returns the decision by hand that counts for a customer.
   *
   * @param row the row of the customer
   * @return the override in force, or empty if the rule decides
   */
  public Optional<GroupOverride> override(int row) {
    return Optional.ofNullable(overrides.get(row));
  }

  /**
   * Returns what the rule says about a customer, overridden or not.
   *
   * @param row the row of the customer
   * @return the verdict
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Truth verdict(int row) {
    return verdicts.at(row);
  }

  /**
   * Returns the members.
   *
   * @return their rows, ascending
   */
  public IntStream rows() {
    return IntStream.range(0, verdicts.size()).filter(this::isMember);
  }

  /**
   * Returns how many members there are.
   *
   * @return the number of rows
   */
  public int size() {
    return (int) rows().count();
  }

  /**
   * Returns for how many customers the rule is unknown and no override decides.
   *
   * @return the number of rows
   */
  public int unknown() {
    return (int) verdicts.unknownRows().filter(row -> !overrides.containsKey(row)).count();
  }

  @Override
  public String toString() {
    return "Membership[%d of %d]".formatted(size(), verdicts.size());
  }
}
