package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import java.util.Objects;
import java.util.Set;

/**
 * A condition with a name and a version, as it is stored, compared and named in results.
 *
 * @param id the name, the same in all versions
 * @param version the version, from 1
 * @param condition what must hold
 */
public record Rule(RuleId id, int version, Condition condition) {

  public Rule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(condition, "condition");
    if (version < 1) {
      throw new IllegalArgumentException(
          "rule %s: version %d is not from 1".formatted(id, version));
    }
  }

  /**
   * Returns a rule.
   *
   * @param id the name, not blank
   * @param version the version, from 1
   * @param condition what must hold
   * @return the rule
   * @throws IllegalArgumentException if the id is blank or the version below 1
   */
  public static Rule of(String id, int version, Condition condition) {
    return new Rule(new RuleId(id), version, condition);
  }

  /**
   * Returns the facts that the rule reads: only a change of these can change its verdict.
   *
   * @return the facts in the order of their first appearance, unmodifiable
   */
  public Set<Fact<?>> dependsOn() {
    return condition.facts();
  }
}
