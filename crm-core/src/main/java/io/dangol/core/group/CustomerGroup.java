package io.dangol.core.group;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Verdicts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A group: a rule, and decisions by hand that go over it.
 *
 * @param code the name of the group in facts and rules, not blank
 * @param rule who is a member; {@link Condition.Never} for a group kept by hand only
 * @param overrides decisions by hand, at most one per customer
 */
public record CustomerGroup(String code, Condition rule, Map<CustomerId, GroupOverride> overrides) {

  public CustomerGroup {
    if (Objects.requireNonNull(code, "code").isBlank()) {
      throw new IllegalArgumentException("the code of a group must not be blank");
    }
    Objects.requireNonNull(rule, "rule");
    overrides = Map.copyOf(overrides);
    overrides.forEach(
        (customer, override) -> {
          if (!override.customer().equals(customer)) {
            throw new IllegalArgumentException(
                "the override of customer %s is about %s".formatted(customer, override.customer()));
          }
        });
  }

  /**
   * Returns a group by a rule.
   *
   * @param code the name of the group, not blank
   * @param rule who is a member
   * @return the group, without overrides
   * @throws IllegalArgumentException if the code is blank
   */
  public static CustomerGroup byRule(String code, Condition rule) {
    return new CustomerGroup(code, rule, Map.of());
  }

  /**
   * Returns a group that is kept by hand.
   *
   * @param code the name of the group, not blank
   * @return the group, without members
   * @throws IllegalArgumentException if the code is blank
   */
  public static CustomerGroup byHand(String code) {
    return new CustomerGroup(code, new Condition.Never(), Map.of());
  }

  /**
   * Returns this group with a decision by hand, which replaces an earlier one about the same
   * customer.
   *
   * @param override the decision
   * @return the group
   */
  public CustomerGroup with(GroupOverride override) {
    Map<CustomerId, GroupOverride> all = new LinkedHashMap<>(overrides);
    all.put(override.customer(), override);
    return new CustomerGroup(code, rule, all);
  }

  /**
   * Returns who is in the group.
   *
   * @param table the customers, with the facts that the rule needs
   * @param at the moment; overrides count on its day, if they were decided by then
   * @return the membership of every row
   * @throws IllegalArgumentException if the table lacks a fact of the rule
   */
  public Membership members(FactTable table, EvaluationContext at) {
    Verdicts verdicts = RuleEvaluator.of(rule).evaluate(table, at);
    Map<Integer, GroupOverride> byRow = new LinkedHashMap<>();
    for (GroupOverride override : overrides.values()) {
      int row = table.customers().rowOf(override.customer());
      if (row >= 0 && override.isInForce(at)) {
        byRow.put(row, override);
      }
    }
    return new Membership(verdicts, byRow);
  }
}
