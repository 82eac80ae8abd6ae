package io.dangol.core.grade.assignment;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.grade.Cadence;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeMovement;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.Tier;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Verdicts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of an evaluation; grades are numbered from the best, 0. */
final class Grading {

  private static final int NONE = -1;

  private final GradePolicy policy;
  private final FactTable facts;
  private final EvaluationContext at;
  private final LocalDate today;
  private final GradeRoll before;
  private final int[] rowsBefore;
  private final int[] earned;
  private final GradeReason[] reasons;
  private final GradeDemand demand;
  private final Capping capping;
  private @Nullable Instant lastEvaluation;
  private boolean periodEnded;

  private Grading(
      GradePolicy policy,
      FactTable facts,
      EvaluationContext at,
      GradeRoll before,
      Map<CustomerId, GradeOverride> overrides) {
    this.policy = policy;
    this.facts = facts;
    this.at = at;
    this.today = at.day();
    this.before = before;
    this.rowsBefore = new int[facts.size()];
    this.earned = new int[facts.size()];
    this.reasons = new GradeReason[facts.size()];
    this.demand = new GradeDemand(facts.size());
    Column.Codes<Grade> byCriteria = policy.earned(facts, at);
    List<List<Verdicts>> keeping = keeping();
    for (int row = 0; row < facts.size(); row++) {
      CustomerId customer = facts.customers().at(row);
      rowsBefore[row] = before.customers().rowOf(customer);
      GradeOverride override = overrides.isEmpty() ? null : overrides.get(customer);
      if (override == null) {
        grade(row, byCriteria.codeAt(row), keeping);
      } else {
        earned[row] = byCriteria.codeAt(row);
        give(row, policy.grades().indexOf(override.grade()), GradeReason.OVERRIDE);
        demand.lowest[row] = demand.target[row];
      }
    }
    this.capping = new Capping(policy, facts, demand, absent());
    for (int row = 0; row < facts.size(); row++) {
      reasons[row] = capping.reason(row, reasons[row]);
    }
  }

  /** How many customers whom the table lacks have which grade; only caps ask for it. */
  private Map<Grade, Integer> absent() {
    Map<Grade, Integer> absent = new HashMap<>();
    for (int old = 0; old < before.size() && policy.rankedBy().isPresent(); old++) {
      if (facts.customers().rowOf(before.customers().at(old)) < 0) {
        absent.merge(before.currentAt(old), 1, Integer::sum);
      }
    }
    return absent;
  }

  static Grading of(
      GradePolicy policy,
      FactTable facts,
      EvaluationContext at,
      GradeRoll before,
      Map<CustomerId, GradeOverride> overrides) {
    return new Grading(policy, facts, at, before, overrides);
  }

  /** Per grade the verdicts of the conditions that keep it. */
  private List<List<Verdicts>> keeping() {
    List<List<Verdicts>> kept =
        new ArrayList<>(Collections.nCopies(policy.grades().size(), List.of()));
    for (Tier tier : policy.tiers()) {
      if (tier.keep().isPresent()) {
        int grade = policy.grades().indexOf(tier.grade());
        List<Verdicts> longer = new ArrayList<>(kept.get(grade));
        longer.add(RuleEvaluator.of(tier.keep().get()).evaluate(facts, at));
        kept.set(grade, longer);
      }
    }
    return kept;
  }

  private void grade(int row, int byCriteria, List<List<Verdicts>> keeping) {
    int old = rowsBefore[row];
    int last = policy.grades().size() - 1;
    GradeReason byRule = byCriteria == last ? GradeReason.DEFAULT : GradeReason.CRITERION;
    int had = old < 0 ? NONE : gradeWithoutOverride(old);
    if (old >= 0 && before.evaluatedAt(old).isAfter(at.asOf())) {
      throw new IllegalArgumentException(
          "the grade of %s was evaluated at %s, after %s"
              .formatted(facts.customers().at(row), before.evaluatedAt(old), at.asOf()));
    }
    earned[row] = byCriteria;
    demand.lowest[row] = last;
    if (had == NONE) {
      give(row, byCriteria, byRule);
      return;
    }
    boolean keeps = byCriteria > had && keeping.get(had).stream().anyMatch(v -> v.isMatched(row));
    if (keeps) {
      earned[row] = had;
    }
    GradeReason kept = protection(old);
    if (policy.movement().landing() == GradeMovement.Landing.ONE_STEP) {
      demand.lowest[row] = Math.min(had + 1, last);
    }
    if (earned[row] <= had) {
      demand.held[row] = had;
      demand.protection[row] = kept;
      give(row, earned[row], keeps ? GradeReason.KEPT : byRule);
    } else if (kept != GradeReason.CRITERION) {
      demand.lowest[row] = had;
      give(row, had, kept);
    } else {
      give(
          row,
          Math.min(earned[row], demand.lowest[row]),
          earned[row] > demand.lowest[row] ? GradeReason.SOFT_LANDING : byRule);
    }
  }

  /** A manual decision that has ended leaves the customer as it would have been without it. */
  private int gradeWithoutOverride(int old) {
    Grade grade = before.isOverridden(old) ? before.previousAt(old) : before.currentAt(old);
    return grade == null ? NONE : policy.grades().indexOf(grade);
  }

  private void give(int row, int grade, GradeReason reason) {
    demand.target[row] = grade;
    reasons[row] = reason;
  }

  /** What keeps grades from going down now; {@link GradeReason#CRITERION} where nothing does. */
  private GradeReason protection(int old) {
    GradeMovement movement = policy.movement();
    if (movement.cadence().isPresent()
        && !hasEnded(movement.cadence().get(), before.evaluatedAt(old))) {
      return GradeReason.PERIOD_OPEN;
    }
    if (isBefore(before.sinceAt(old), movement.minimumHolding())) {
      return GradeReason.MINIMUM_HOLDING;
    }
    return isInGrace(old) ? GradeReason.GRACE : GradeReason.CRITERION;
  }

  /** Most customers were evaluated at the same moment, so that one answer serves them all. */
  private boolean hasEnded(Cadence cadence, Instant last) {
    if (!last.equals(lastEvaluation)) {
      lastEvaluation = last;
      periodEnded = cadence.endedBetween(last.atZone(at.zone()).toLocalDate(), today);
    }
    return periodEnded;
  }

  /** The grace of a grade that is found not to be earned for the first time begins today. */
  private boolean isInGrace(int old) {
    Period grace = policy.movement().grace();
    int since = before.atRiskAt(old);
    return since == Integer.MIN_VALUE ? !grace.isZero() : isBefore(since, grace);
  }

  private boolean isBefore(int epochDay, Period length) {
    return LocalDate.ofEpochDay(epochDay).plus(length).isAfter(today);
  }

  GradePolicy policy() {
    return policy;
  }

  FactTable facts() {
    return facts;
  }

  EvaluationContext at() {
    return at;
  }

  int[] rowsBefore() {
    return rowsBefore;
  }

  GradeReason[] reasons() {
    return reasons;
  }

  Grade gradeAt(int row) {
    return policy.grades().get(capping.placedAt(row));
  }

  /** Whether a lower grade is earned than is given, or the place belongs to others by rank. */
  boolean isAtRisk(int row) {
    return earned[row] > capping.placedAt(row) || capping.isHeldOver(row);
  }

  List<CapUse> capUses() {
    return capping.uses();
  }
}
