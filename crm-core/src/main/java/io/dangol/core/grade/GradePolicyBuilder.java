package io.dangol.core.grade;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.OrderedFact;
import io.dangol.core.rule.RuleEvaluator;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the tiers of a {@link GradePolicy}, the best first; for use by one thread. */
public final class GradePolicyBuilder {

  final String id;
  final int version;
  final List<Tier> tiers = new ArrayList<>();
  @Nullable Period window;
  GradeMovement movement = GradeMovement.free();
  @Nullable OrderedFact<?> rankedBy;

  GradePolicyBuilder(String id, int version) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a grade policy's id must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "grade policy %s: version %d is not from 1".formatted(id, version));
    }
    this.id = id;
    this.version = version;
  }

  /**
   * States the window of the facts; by default they look back over all time.
   *
   * @param length how far back the facts of the criteria look, longer than zero, at most 100 years
   * @return this builder
   * @throws IllegalArgumentException if the length is zero, negative or longer than 100 years
   */
  public GradePolicyBuilder window(Period length) {
    if (length.isZero() || length.isNegative()) {
      throw new IllegalArgumentException(
          "grade policy %s: the window %s must be longer than zero".formatted(id, length));
    }
    PeriodCeiling.require(length, "the window");
    window = length;
    return this;
  }

  /**
   * Sets how grades move; by default they are always what is earned.
   *
   * @param how cadence, landing, minimum holding and grace
   * @return this builder
   */
  public GradePolicyBuilder moving(GradeMovement how) {
    movement = Objects.requireNonNull(how, "how");
    return this;
  }

  /**
   * Sets what decides who gets the places of a tier with a cap; the customer id decides between
   * equal values.
   *
   * @param metric a fact of which more is better
   * @return this builder
   */
  public GradePolicyBuilder rankedBy(OrderedFact<?> metric) {
    rankedBy = Objects.requireNonNull(metric, "metric");
    return this;
  }

  /**
   * Adds a tier below those added before.
   *
   * @param grade its grade
   * @param criterion what must hold
   * @return this builder
   */
  public GradePolicyBuilder tier(Grade grade, Condition criterion) {
    return tier(Tier.of(grade, criterion));
  }

  /**
   * Adds a tier below those added before.
   *
   * @param tier the tier
   * @return this builder
   */
  public GradePolicyBuilder tier(Tier tier) {
    tiers.add(Objects.requireNonNull(tier, "tier"));
    return this;
  }

  /**
   * Returns the policy.
   *
   * @param grade the grade of customers for whom no criterion holds
   * @return the policy
   * @throws IllegalArgumentException if a condition depends on {@link GradeFacts#CURRENT}, which
   *     the policy itself publishes; if the default is the grade of a tier that is not the last; if
   *     there is a cap and nothing to rank by, or nothing to cap and a rank; if a grade has several
   *     tiers and a cap, or the default a cap; or as {@link RuleEvaluator#of(Condition)}
   */
  public GradePolicy otherwise(Grade grade) {
    Objects.requireNonNull(grade, "grade");
    for (int i = 0; i < tiers.size(); i++) {
      check(tiers.get(i), grade, i == tiers.size() - 1);
    }
    boolean capped = tiers.stream().anyMatch(tier -> tier.cap().isPresent());
    if (capped == (rankedBy == null)) {
      throw new IllegalArgumentException(
          capped
              ? "grade policy %s has a cap and nothing to rank customers by\nMaybe call rankedBy."
                  .formatted(id)
              : "grade policy %s ranks by %s and has no cap".formatted(id, rankedBy));
    }
    return new GradePolicy(this, grade);
  }

  private void check(Tier tier, Grade otherwise, boolean last) {
    Set<Fact<?>> facts = new LinkedHashSet<>(tier.criterion().facts());
    tier.keep().ifPresent(keep -> facts.addAll(keep.facts()));
    if (facts.contains(GradeFacts.CURRENT)) {
      throw new IllegalArgumentException(
          "the criterion of grade %s depends on %s, which the policy publishes\nMaybe %s is meant."
              .formatted(tier.grade(), GradeFacts.CURRENT, GradeFacts.PREVIOUS));
    }
    if (tier.grade().equals(otherwise) && !last) {
      throw new IllegalArgumentException(
          "grade %s is the default and stands above other tiers".formatted(otherwise));
    }
    boolean shared =
        tier.grade().equals(otherwise)
            || tiers.stream().filter(other -> other.grade().equals(tier.grade())).count() > 1;
    if (tier.cap().isPresent() && shared) {
      throw new IllegalArgumentException(
          "grade %s has a cap, so it must have one tier and not be the default"
              .formatted(tier.grade()));
    }
  }
}
