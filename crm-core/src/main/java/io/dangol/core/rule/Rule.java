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
 * @param onUnknown who is a member where the verdict is unknown; evaluation keeps it apart
 */
public record Rule(RuleId id, int version, Condition condition, OnUnknown onUnknown) {

  public Rule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(onUnknown, "onUnknown");
    if (version < 1) {
      throw new IllegalArgumentException(
          "rule %s: version %d is not from 1".formatted(id, version));
    }
  }

  /**
   * Returns a rule that excludes those of whom its verdict is unknown.
   *
   * @param id the name, not blank
   * @param version the version, from 1
   * @param condition what must hold
   * @return the rule
   * @throws IllegalArgumentException if the id is blank or the version below 1
   */
  public static Rule of(String id, int version, Condition condition) {
    return new Rule(new RuleId(id), version, condition, OnUnknown.EXCLUDE);
  }

  /**
   * Returns this rule with what an unknown verdict means.
   *
   * @param policy who is a member where the verdict is unknown
   * @return the rule
   */
  public Rule withOnUnknown(OnUnknown policy) {
    return new Rule(id, version, condition, policy);
  }

  /**
   * Returns which rule in which version this is, as results name it.
   *
   * @return id and version
   */
  public RuleVersion ruleVersion() {
    return new RuleVersion(id, version);
  }

  /**
   * Returns what the rule reads, facts of customers and of events: only a change of these, or of
   * time, can change its verdict.
   *
   * @return the facts in the order of their first appearance, unmodifiable
   * @throws IllegalStateException if the rule names a segment, whose facts are not known here;
   *     {@link Segments#expand(Rule)} puts its condition in the place of the name
   */
  public Set<Fact<?>> dependsOn() {
    Set<String> segments = Segments.namedIn(condition);
    if (!segments.isEmpty()) {
      throw new IllegalStateException(
          "rule %s names the segments %s, whose facts are not known here\nMaybe expand the rule with Segments first."
              .formatted(id, segments));
    }
    return condition.dependsOn();
  }
}
