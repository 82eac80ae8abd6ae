package io.dangol.core.grade.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.grade.Cadence;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeMovement;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.Tier;
import io.dangol.core.grade.TierCap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GradeEvaluationPropertyTest {

  private static final NumberFact<Integer> POINTS = Fact.integer("acme.points");
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private static GradePolicy policy(GradeMovement movement) {
    return GradePolicy.named("p", 1)
        .moving(movement)
        .rankedBy(POINTS)
        .tier(
            Tier.of(Grade.S, POINTS.atLeast(30))
                .keptWithin(new BigDecimal("0.2"))
                .cappedAt(new TierCap.Count(3)))
        .tier(
            Tier.of(Grade.A, POINTS.atLeast(20)).cappedAt(new TierCap.Percent(new BigDecimal(25))))
        .tier(Grade.B, POINTS.atLeast(10))
        .otherwise(Grade.D);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void grades_doNotDependOnTheOrderOfRows(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 40) Integer> first,
      @ForAll @Size(value = 20) List<@IntRange(max = 40) Integer> second,
      @ForAll long seed) {
    GradePolicy policy = policy(GradeMovement.softLanding(Cadence.quarterly()));
    List<Integer> order = new ArrayList<>(IntStream.range(0, first.size()).boxed().toList());
    GradeEvaluation plain = evaluate(policy, 3, first, order, GradeRoll.empty());
    GradeEvaluation plainNext = evaluate(policy, 6, second, order, plain.roll());
    Collections.shuffle(order, new Random(seed));
    GradeEvaluation shuffled = evaluate(policy, 3, first, order, GradeRoll.empty());
    GradeEvaluation shuffledNext = evaluate(policy, 6, second, order, shuffled.roll());

    assertThat(byCustomer(shuffled)).isEqualTo(byCustomer(plain));
    assertThat(byCustomer(shuffledNext)).isEqualTo(byCustomer(plainNext));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void caps_areNeverExceeded_whereEverybodyMayFall(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 40) Integer> points) {
    GradePolicy policy = policy(GradeMovement.free());
    List<Integer> order = IntStream.range(0, points.size()).boxed().toList();
    GradeEvaluation first = evaluate(policy, 0, points, order, GradeRoll.empty());
    GradeEvaluation next = evaluate(policy, 1, points, order, first.roll());

    for (GradeEvaluation evaluation : List.of(first, next)) {
      List<GradeMix.Share> shares = GradeMix.of(evaluation).shares();
      assertThat(shares.get(0).customers()).isLessThanOrEqualTo(3);
      assertThat(shares.get(1).customers()).isLessThanOrEqualTo(points.size() / 4);
    }
    assertThat(next.changes()).isEmpty();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void bestGrade_isNeverGivenBeyondItsCap_whateverMovementKeeps(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 40) Integer> first,
      @ForAll @Size(value = 20) List<@IntRange(max = 40) Integer> second,
      @ForAll @Size(value = 20) List<@IntRange(max = 40) Integer> third,
      @ForAll @IntRange(max = 6) int grace) {
    GradePolicy policy =
        policy(GradeMovement.softLanding(Cadence.quarterly()).withGrace(Period.ofMonths(grace)));
    List<Integer> order = IntStream.range(0, first.size()).boxed().toList();
    GradeRoll before = GradeRoll.empty();
    int month = 0;
    for (List<Integer> points : List.of(first, second, third, second)) {
      GradeEvaluation evaluation = evaluate(policy, month, points, order, before);
      // Into the best grade nobody can fall, so that only its own places count.
      CapUse best = evaluation.capUses().get(0);
      assertThat(best.excess()).isZero();
      assertThat(best.heldOver()).isLessThanOrEqualTo(best.holders());
      before = evaluation.roll();
      month += 2;
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void softLanding_isOneStepAtMost(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 40) Integer> first,
      @ForAll @Size(value = 20) List<@IntRange(max = 40) Integer> second,
      @ForAll @IntRange(max = 12) int months) {
    GradePolicy policy = policy(GradeMovement.softLanding(Cadence.quarterly()));
    List<Integer> order = IntStream.range(0, first.size()).boxed().toList();
    GradeEvaluation before = evaluate(policy, 0, first, order, GradeRoll.empty());
    GradeEvaluation after = evaluate(policy, months, second, order, before.roll());

    int most = months < 3 ? 0 : 1;
    for (int row = 0; row < after.size(); row++) {
      int steps =
          policy.grades().indexOf(after.gradeAt(row))
              - policy.grades().indexOf(before.gradeAt(row));
      assertThat(steps).isLessThanOrEqualTo(most);
    }
  }

  private static GradeEvaluation evaluate(
      GradePolicy policy, int months, List<Integer> points, List<Integer> order, GradeRoll before) {
    FactTableBuilder rows = FactTable.builder(POINTS);
    order.forEach(i -> rows.add(CustomerId.of("C-" + i), Facts.of(POINTS, points.get(i))));
    EvaluationContext at = EvaluationContext.startOf(START.plusMonths(months), ZoneOffset.UTC);
    return GradeEvaluation.of(policy, rows.build(), at, before, List.of());
  }

  private static Map<String, String> byCustomer(GradeEvaluation evaluation) {
    Map<String, String> grades = new TreeMap<>();
    evaluation.assignments().forEach(a -> grades.put(a.customer().value(), a.toString()));
    return grades;
  }
}
