package io.dangol.core.grade.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.grade.Cadence;
import io.dangol.core.grade.ContactMedium;
import io.dangol.core.grade.ContactPlan;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.grade.GradeMovement;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.GradePolicyBuilder;
import io.dangol.core.grade.MetricValue;
import io.dangol.core.grade.PlannedContact;
import io.dangol.core.grade.Tier;
import io.dangol.core.grade.TierCap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class GradeEvaluationTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final NumberFact<Integer> POINTS = Fact.integer("acme.points");
  private static final CustomerId KIM = CustomerId.of("C-0");
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final int S = 300;
  private static final int A = 200;
  private static final int B = 100;
  private static final int D = 0;

  @Test
  void firstEvaluation_givesWhatIsEarned() {
    GradeEvaluation first = evaluate(ladder(GradeMovement.free()), JANUARY, GradeRoll.empty(), A);

    assertThat(first.gradeAt(0)).isEqualTo(Grade.A);
    assertThat(first.changes())
        .containsExactly(
            new GradeChange(
                KIM,
                Optional.empty(),
                Grade.A,
                GradeChange.Direction.FIRST,
                "ladder/1",
                GradeReason.CRITERION,
                on(JANUARY).asOf()));
  }

  @Test
  void grade_goesUpAtOnce_andDownAtTheEndOfThePeriod() {
    GradePolicy policy = ladder(GradeMovement.free().with(Cadence.quarterly()));
    GradeEvaluation january = evaluate(policy, JANUARY, GradeRoll.empty(), B);
    GradeEvaluation february = evaluate(policy, FEBRUARY, january.roll(), S);
    GradeEvaluation march = evaluate(policy, LocalDate.of(2026, 3, 31), february.roll(), D);
    GradeEvaluation april = evaluate(policy, APRIL, march.roll(), D);

    assertThat(february.gradeAt(0)).isEqualTo(Grade.S);
    assertThat(march.gradeAt(0)).isEqualTo(Grade.S);
    assertThat(march.reasonAt(0)).isEqualTo(GradeReason.PERIOD_OPEN);
    assertThat(april.gradeAt(0)).isEqualTo(Grade.D);
    assertThat(april.changes())
        .extracting(GradeChange::direction)
        .containsExactly(GradeChange.Direction.DOWN);
  }

  @Test
  void periodEnd_counts_whenTheEvaluationIsLate() {
    GradePolicy policy = ladder(GradeMovement.free().with(Cadence.quarterly()));
    GradeEvaluation january = evaluate(policy, JANUARY, GradeRoll.empty(), S);

    assertThat(evaluate(policy, APRIL.plusDays(5), january.roll(), D).gradeAt(0))
        .isEqualTo(Grade.D);
  }

  @Test
  void softLanding_isOneStepPerPeriod() {
    GradePolicy policy = ladder(GradeMovement.softLanding(Cadence.quarterly()));
    GradeEvaluation january = evaluate(policy, JANUARY, GradeRoll.empty(), S);
    GradeEvaluation april = evaluate(policy, APRIL, january.roll(), D);
    GradeEvaluation again = evaluate(policy, APRIL.plusDays(1), april.roll(), D);
    GradeEvaluation july = evaluate(policy, JULY, again.roll(), D);

    assertThat(april.gradeAt(0)).isEqualTo(Grade.A);
    assertThat(april.reasonAt(0)).isEqualTo(GradeReason.SOFT_LANDING);
    assertThat(again.gradeAt(0)).isEqualTo(Grade.A);
    assertThat(july.gradeAt(0)).isEqualTo(Grade.B);
  }

  @Test
  void minimumHolding_keepsAGrade_untilItIsOver() {
    GradePolicy policy = ladder(GradeMovement.free().withMinimumHolding(Period.ofMonths(6)));
    GradeEvaluation january = evaluate(policy, JANUARY, GradeRoll.empty(), S);
    GradeEvaluation june = evaluate(policy, JULY.minusDays(1), january.roll(), D);

    assertThat(june.gradeAt(0)).isEqualTo(Grade.S);
    assertThat(june.reasonAt(0)).isEqualTo(GradeReason.MINIMUM_HOLDING);
    assertThat(evaluate(policy, JULY, june.roll(), D).gradeAt(0)).isEqualTo(Grade.D);
  }

  @Test
  void grace_countsFromTheFirstFailure_andStartsAnewAfterARecovery() {
    GradePolicy policy = ladder(GradeMovement.free().withGrace(Period.ofMonths(2)));
    GradeRoll january = evaluate(policy, JANUARY, GradeRoll.empty(), S).roll();
    GradeEvaluation february = evaluate(policy, FEBRUARY, january, D);
    GradeEvaluation recovered = evaluate(policy, LocalDate.of(2026, 3, 1), february.roll(), S);

    assertThat(february.reasonAt(0)).isEqualTo(GradeReason.GRACE);
    assertThat(february.assignment(0).atRiskSince()).contains(FEBRUARY);
    assertThat(evaluate(policy, APRIL.minusDays(1), february.roll(), D).gradeAt(0))
        .isEqualTo(Grade.S);
    assertThat(evaluate(policy, APRIL, february.roll(), D).gradeAt(0)).isEqualTo(Grade.D);
    assertThat(recovered.assignment(0).atRiskSince()).isEmpty();
    assertThat(evaluate(policy, APRIL, recovered.roll(), D).reasonAt(0))
        .isEqualTo(GradeReason.GRACE);
  }

  @Test
  void hysteresisBand_keepsAGrade_butDoesNotGiveIt() {
    GradePolicy policy =
        GradePolicy.named("band", 1)
            .tier(Tier.of(Grade.S, POINTS.atLeast(300)).keptWithin(new BigDecimal("0.1")))
            .otherwise(Grade.D);
    GradeRoll best = evaluate(policy, JANUARY, GradeRoll.empty(), S).roll();

    assertThat(evaluate(policy, JANUARY, GradeRoll.empty(), 270).gradeAt(0)).isEqualTo(Grade.D);
    assertThat(evaluate(policy, FEBRUARY, best, 270).gradeAt(0)).isEqualTo(Grade.S);
    assertThat(evaluate(policy, FEBRUARY, best, 270).reasonAt(0)).isEqualTo(GradeReason.KEPT);
    assertThat(evaluate(policy, FEBRUARY, best, 269).gradeAt(0)).isEqualTo(Grade.D);
  }

  @Test
  void cap_goesByMetricThenByCustomer() {
    GradePolicy policy = capped(new TierCap.Count(2), GradeMovement.free());
    GradeEvaluation first = evaluate(policy, JANUARY, GradeRoll.empty(), 310, 300, 320, 310);

    assertThat(grades(first)).containsExactly(Grade.S, Grade.A, Grade.S, Grade.A);
    assertThat(first.reasonAt(3)).isEqualTo(GradeReason.CAP);
  }

  @Test
  void cap_ofAPercentage_isRoundedDown() {
    GradePolicy policy = capped(new TierCap.Percent(new BigDecimal("40.0")), GradeMovement.free());

    assertThat(grades(evaluate(policy, JANUARY, GradeRoll.empty(), 310, 320, 330, 340)))
        .containsExactly(Grade.A, Grade.A, Grade.A, Grade.S);
  }

  @Test
  void cap_doesNotDisplaceBeforeThePeriodEnds() {
    GradePolicy policy =
        capped(new TierCap.Count(1), GradeMovement.softLanding(Cadence.quarterly()));
    GradeRoll january = evaluate(policy, JANUARY, GradeRoll.empty(), 300, 0).roll();
    GradeEvaluation february = evaluate(policy, FEBRUARY, january, 300, 400);
    GradeEvaluation april = evaluate(policy, APRIL, february.roll(), 300, 400);

    assertThat(grades(february)).containsExactly(Grade.S, Grade.A);
    assertThat(grades(april)).containsExactly(Grade.A, Grade.S);
  }

  @Test
  void cap_doesNotDisplace_whoIsInGrace() {
    GradePolicy policy =
        capped(new TierCap.Count(1), GradeMovement.free().withGrace(Period.ofDays(90)));
    GradeRoll first = evaluate(policy, JANUARY, GradeRoll.empty(), 310, 200).roll();
    GradeRoll failing = evaluate(policy, JANUARY.plusDays(1), first, 200, 200).roll();
    GradeEvaluation rival = evaluate(policy, JANUARY.plusDays(2), failing, 200, 300);

    assertThat(grades(rival)).containsExactly(Grade.S, Grade.A);
    assertThat(rival.reasonAt(0)).isEqualTo(GradeReason.GRACE);
    assertThat(rival.reasonAt(1)).isEqualTo(GradeReason.CAP);
  }

  @Test
  void overtaken_keepsThePlaceThroughGrace_andIsDisplacedAfterIt() {
    GradePolicy policy =
        capped(new TierCap.Count(1), GradeMovement.free().withGrace(Period.ofMonths(2)));
    GradeRoll january = evaluate(policy, JANUARY, GradeRoll.empty(), 300, 0).roll();
    GradeEvaluation february = evaluate(policy, FEBRUARY, january, 300, 400);
    GradeEvaluation march = evaluate(policy, LocalDate.of(2026, 3, 31), february.roll(), 300, 400);
    GradeEvaluation april = evaluate(policy, APRIL, march.roll(), 300, 400);

    assertThat(grades(february)).containsExactly(Grade.S, Grade.A);
    assertThat(february.reasonAt(0)).isEqualTo(GradeReason.GRACE);
    assertThat(february.reasonAt(1)).isEqualTo(GradeReason.CAP);
    assertThat(february.assignment(0).atRiskSince()).contains(FEBRUARY);
    assertThat(february.capUses()).containsExactly(new CapUse(Grade.S, 1, 1, 0, 1, 0, 1));
    assertThat(grades(march)).containsExactly(Grade.S, Grade.A);
    assertThat(grades(april)).containsExactly(Grade.A, Grade.S);
    assertThat(april.reasonAt(0)).isEqualTo(GradeReason.DISPLACED);
    assertThat(april.assignment(0).atRiskSince()).isEmpty();
    assertThat(april.capUses()).containsExactly(new CapUse(Grade.S, 1, 1, 0, 0, 1, 0));
  }

  @Test
  void cap_countsHoldersWhomTheTableLacks() {
    GradePolicy policy = capped(new TierCap.Count(1), GradeMovement.free());
    GradeRoll first =
        GradeEvaluation.of(policy, row("C-1", 310), on(JANUARY), GradeRoll.empty(), List.of())
            .roll();
    GradeEvaluation other =
        GradeEvaluation.of(policy, row("C-2", 400), on(FEBRUARY), first, List.of());

    assertThat(other.gradeAt(0)).isEqualTo(Grade.A);
    assertThat(other.reasonAt(0)).isEqualTo(GradeReason.CAP);
    assertThat(other.roll().grade(CustomerId.of("C-1"))).contains(Grade.S);
    assertThat(other.capUses()).containsExactly(new CapUse(Grade.S, 1, 1, 1, 0, 0, 1));
    GradeRoll left = other.roll().without(Set.of(CustomerId.of("C-1"), CustomerId.of("C-9")));
    GradeEvaluation free = GradeEvaluation.of(policy, row("C-2", 400), on(APRIL), left, List.of());
    assertThat(left.size()).isEqualTo(1);
    assertThat(free.gradeAt(0)).isEqualTo(Grade.S);
    assertThat(free.roll().grade(CustomerId.of("C-1"))).isEmpty();
  }

  @Test
  void cap_ofAPercentage_isOfAllWhoHaveAGrade() {
    GradePolicy policy = capped(new TierCap.Percent(new BigDecimal("50")), GradeMovement.free());
    GradeRoll two = evaluate(policy, JANUARY, GradeRoll.empty(), 310, D).roll();
    GradeEvaluation increment =
        GradeEvaluation.of(policy, row("C-2", 400), on(FEBRUARY), two, List.of());
    GradeEvaluation second =
        GradeEvaluation.of(policy, row("C-3", 400), on(FEBRUARY), increment.roll(), List.of());

    assertThat(increment.gradeAt(0)).isEqualTo(Grade.A);
    assertThat(second.gradeAt(0)).isEqualTo(Grade.S);
  }

  @Test
  void overtaken_whoIsNotProtected_losesThePlace_whileAnotherIsProtected() {
    GradeMovement movement = GradeMovement.free().withMinimumHolding(Period.ofMonths(2));
    GradePolicy policy = capped(new TierCap.Count(2), movement);
    GradeRoll january = evaluate(policy, JANUARY, GradeRoll.empty(), 310, 0, 0, 0).roll();
    GradeRoll february =
        evaluate(policy, LocalDate.of(2026, 2, 15), january, 310, 320, 0, 0).roll();
    GradeEvaluation april = evaluate(policy, APRIL, february, 310, 320, 400, 410);

    assertThat(grades(april)).containsExactly(Grade.A, Grade.S, Grade.A, Grade.S);
    assertThat(april.reasonAt(0)).isEqualTo(GradeReason.DISPLACED);
    assertThat(april.reasonAt(1)).isEqualTo(GradeReason.MINIMUM_HOLDING);
    assertThat(april.reasonAt(2)).isEqualTo(GradeReason.CAP);
  }

  @Test
  void overtaken_whoCatchesUp_hasANewGrace() {
    GradePolicy policy =
        capped(new TierCap.Count(1), GradeMovement.free().withGrace(Period.ofMonths(2)));
    GradeRoll january = evaluate(policy, JANUARY, GradeRoll.empty(), 300, 0).roll();
    GradeRoll february = evaluate(policy, FEBRUARY, january, 300, 400).roll();
    GradeEvaluation march = evaluate(policy, LocalDate.of(2026, 3, 1), february, 500, 400);
    GradeEvaluation april = evaluate(policy, APRIL, march.roll(), 300, 400);

    assertThat(march.assignment(0).atRiskSince()).isEmpty();
    assertThat(april.reasonAt(0)).isEqualTo(GradeReason.GRACE);
    assertThat(april.assignment(0).atRiskSince()).contains(APRIL);
  }

  @Test
  void overtaken_inAnOpenPeriod_isAtRisk_andFallsAtItsEnd() {
    GradePolicy policy =
        capped(new TierCap.Count(1), GradeMovement.softLanding(Cadence.quarterly()));
    GradeRoll january = evaluate(policy, JANUARY, GradeRoll.empty(), 300, 0).roll();
    GradeEvaluation february = evaluate(policy, FEBRUARY, january, 300, 400);

    assertThat(february.reasonAt(0)).isEqualTo(GradeReason.PERIOD_OPEN);
    assertThat(february.assignment(0).atRiskSince()).contains(FEBRUARY);
    assertThat(february.assignment(0).periodEnd()).contains(APRIL);
  }

  @Test
  void cap_thatShrinks_emptiesTheGradeAsMovementAllows() {
    GradeMovement movement = GradeMovement.free().withGrace(Period.ofMonths(2));
    GradeRoll january =
        evaluate(capped(new TierCap.Count(2), movement), JANUARY, GradeRoll.empty(), 310, 320)
            .roll();
    GradePolicy smaller = capped(new TierCap.Count(1), movement);
    GradeEvaluation february = evaluate(smaller, FEBRUARY, january, 310, 320);
    GradeEvaluation april = evaluate(smaller, APRIL, february.roll(), 310, 320);

    assertThat(february.capUses()).containsExactly(new CapUse(Grade.S, 1, 2, 0, 1, 0, 0));
    assertThat(february.capUses().get(0).excess()).isEqualTo(1);
    assertThat(grades(april)).containsExactly(Grade.A, Grade.S);
  }

  @Test
  void bestByRank_isNotDisplaced_byThoseWhoAreProtected() {
    GradeMovement movement = GradeMovement.free().withGrace(Period.ofMonths(1));
    GradePolicy two = capped(new TierCap.Count(2), movement);
    GradeRoll january = evaluate(two, JANUARY, GradeRoll.empty(), 310, 320).roll();
    GradeRoll february = evaluate(two, FEBRUARY, january, 310, 200).roll();
    GradePolicy one = capped(new TierCap.Count(1), movement);
    GradeEvaluation april = evaluate(one, APRIL, february, 310, 320);

    assertThat(grades(april)).containsExactly(Grade.S, Grade.S);
    assertThat(april.reasonAt(0)).isEqualTo(GradeReason.GRACE);
  }

  @Test
  void capUses_areNone_withoutACap() {
    assertThat(evaluate(ladder(GradeMovement.free()), JANUARY, GradeRoll.empty(), S).capUses())
        .isEmpty();
  }

  @Test
  void assignment_namesTheNextGradeAboveTheOneThatIsHeld() {
    GradePolicy grace = ladder(GradeMovement.free().withGrace(Period.ofDays(90)));
    GradeRoll best = evaluate(grace, JANUARY, GradeRoll.empty(), A).roll();
    GradeAssignment held = evaluate(grace, FEBRUARY, best, D).assignment(0);
    GradeAssignment displaced =
        evaluate(
                capped(new TierCap.Count(1), GradeMovement.free()),
                JANUARY,
                GradeRoll.empty(),
                310,
                300)
            .assignment(1);

    assertThat(held.grade()).isEqualTo(Grade.A);
    assertThat(held.next()).contains(Grade.S);
    assertThat(held.toNext())
        .singleElement()
        .satisfies(missing -> assertThat(missing.needed()).isEqualByComparingTo("300"));
    assertThat(displaced.grade()).isEqualTo(Grade.A);
    assertThat(displaced.next()).contains(Grade.S);
    assertThat(displaced.toNext()).isEmpty();
  }

  @Test
  void reason_isTheCriterion_ofATierThatGivesTheDefaultGrade() {
    GradePolicy policy =
        GradePolicy.named("two-ways", 1)
            .tier(Grade.S, POINTS.atLeast(300))
            .tier(Grade.D, POINTS.atLeast(100))
            .otherwise(Grade.D);

    assertThat(evaluate(policy, JANUARY, GradeRoll.empty(), 150).reasonAt(0))
        .isEqualTo(GradeReason.CRITERION);
    assertThat(evaluate(policy, JANUARY, GradeRoll.empty(), 50).reasonAt(0))
        .isEqualTo(GradeReason.DEFAULT);
  }

  @Test
  void override_countsUntilItsEnd_andThenWhatIsEarned() {
    GradePolicy policy = ladder(GradeMovement.softLanding(Cadence.yearly()));
    GradeOverride decision =
        new GradeOverride(
            KIM, Grade.S, JANUARY, APRIL, on(JANUARY).asOf(), "lee", "founding customer");
    GradeEvaluation february = evaluate(policy, FEBRUARY, GradeRoll.empty(), List.of(decision), D);
    GradeEvaluation april = evaluate(policy, APRIL, february.roll(), List.of(decision), D);

    assertThat(february.gradeAt(0)).isEqualTo(Grade.S);
    assertThat(february.assignment(0).override()).contains(decision);
    assertThat(april.gradeAt(0)).isEqualTo(Grade.D);
    assertThat(april.assignment(0).override()).isEmpty();
  }

  @Test
  void override_thatEnds_leavesTheGradeBeforeItProtected() {
    GradePolicy policy = ladder(GradeMovement.softLanding(Cadence.quarterly()));
    LocalDate march = LocalDate.of(2026, 3, 1);
    for (Grade goodwill : List.of(Grade.S, Grade.A)) {
      List<GradeOverride> decision =
          List.of(
              new GradeOverride(
                  KIM, goodwill, FEBRUARY, march, on(FEBRUARY).asOf(), "lee", "goodwill"));
      GradeRoll january = evaluate(policy, JANUARY, GradeRoll.empty(), A).roll();
      GradeEvaluation february = evaluate(policy, FEBRUARY, january, decision, D);
      GradeRoll again = evaluate(policy, march.minusDays(1), february.roll(), decision, D).roll();
      GradeEvaluation ended = evaluate(policy, march, again, decision, D);

      assertThat(february.gradeAt(0)).isEqualTo(goodwill);
      assertThat(ended.gradeAt(0)).isEqualTo(Grade.A);
      assertThat(ended.reasonAt(0)).isEqualTo(GradeReason.PERIOD_OPEN);
      assertThat(evaluate(policy, APRIL, ended.roll(), decision, D).gradeAt(0)).isEqualTo(Grade.B);
    }
  }

  @Test
  void override_isTakenBack_byALaterDecisionAboutTheSameStart() {
    GradeOverride first =
        new GradeOverride(KIM, Grade.S, JANUARY, APRIL, on(JANUARY).asOf(), "lee", "trial");
    GradeOverride back =
        new GradeOverride(KIM, Grade.S, JANUARY, JANUARY, on(FEBRUARY).asOf(), "lee", "mistake");

    assertThat(GradeOverride.inForce(List.of(back, first), KIM, JANUARY, on(JANUARY).asOf()))
        .contains(first);
    assertThat(GradeOverride.inForce(List.of(back, first), KIM, FEBRUARY, on(FEBRUARY).asOf()))
        .isEmpty();
  }

  @Test
  void override_ofAnUnknownGrade_isIgnored_andReported() {
    GradeOverride vip =
        new GradeOverride(
            KIM, Grade.of("VIP"), JANUARY, APRIL, on(JANUARY).asOf(), "lee", "friend");
    GradeOverride gone =
        new GradeOverride(
            CustomerId.of("gone"), Grade.of("VIP"), JANUARY, APRIL, on(JANUARY).asOf(), "l", "f");
    GradeOverride known =
        new GradeOverride(
            CustomerId.of("C-1"), Grade.S, JANUARY, APRIL, on(JANUARY).asOf(), "lee", "friend");
    GradeEvaluation evaluation =
        evaluate(
            ladder(GradeMovement.free()),
            JANUARY,
            GradeRoll.empty(),
            List.of(vip, gone, known),
            B,
            D);

    assertThat(grades(evaluation)).containsExactly(Grade.B, Grade.S);
    assertThat(evaluation.reasonAt(0)).isEqualTo(GradeReason.CRITERION);
    assertThat(evaluation.ignoredOverrides()).containsExactly(vip);
  }

  @Test
  void overrides_ofOneCustomer_thatOverlap_theOneThatBeganLastHolds() {
    GradeOverride year =
        new GradeOverride(
            KIM, Grade.S, JANUARY, JANUARY.plusYears(1), on(JANUARY).asOf(), "lee", "founder");
    GradeOverride month =
        new GradeOverride(KIM, Grade.B, FEBRUARY, APRIL, on(JANUARY).asOf(), "lee", "unpaid");
    for (List<GradeOverride> both : List.of(List.of(year, month), List.of(month, year))) {
      assertThat(GradeOverride.inForce(both, KIM, JANUARY, on(APRIL).asOf())).contains(year);
      assertThat(GradeOverride.inForce(both, KIM, FEBRUARY, on(APRIL).asOf())).contains(month);
      assertThat(GradeOverride.inForce(both, KIM, APRIL, on(APRIL).asOf())).contains(year);
    }
  }

  @Test
  void facts_areCurrentPreviousAndSince() {
    GradePolicy policy = ladder(GradeMovement.free());
    GradeRoll january = evaluate(policy, JANUARY, GradeRoll.empty(), B).roll();
    GradeEvaluation february = evaluate(policy, FEBRUARY, january, S);
    GradeEvaluation april = evaluate(policy, APRIL, february.roll(), S);
    Facts kim = points(S).with(april).row(0);

    assertThat(kim.find(GradeFacts.CURRENT)).contains(Grade.S);
    assertThat(kim.find(GradeFacts.PREVIOUS)).contains(Grade.B);
    assertThat(kim.find(GradeFacts.SINCE)).contains(FEBRUARY);
    assertThat(points(B).with(january).row(0).isMissing(GradeFacts.PREVIOUS)).isTrue();
    assertThat(points(S).with(april).madeBy(GradeFacts.SINCE)).contains("ladder/1");
  }

  @Test
  void roll_fromStoredAssignments_continuesAsTheEvaluationDid() {
    GradePolicy policy = ladder(GradeMovement.softLanding(Cadence.quarterly()));
    GradeEvaluation january = evaluate(policy, JANUARY, GradeRoll.empty(), S, A, B, D);
    GradeRoll stored = GradeRoll.of(january.assignments().toList());

    assertThat(grades(evaluate(policy, APRIL, stored, D, S, D, D)))
        .isEqualTo(grades(evaluate(policy, APRIL, january.roll(), D, S, D, D)))
        .containsExactly(Grade.A, Grade.S, Grade.D, Grade.D);
  }

  @Test
  void roll_ofAssignmentsOfOneMoment_hasThatOfTheLastPolicyByName() {
    GradePolicy a = tiers("a").otherwise(Grade.D);
    GradePolicy b = tiers("b").otherwise(Grade.D);
    GradeAssignment low = evaluate(a, JANUARY, GradeRoll.empty(), D).assignment(0);
    GradeAssignment high = evaluate(b, JANUARY, GradeRoll.empty(), S).assignment(0);

    assertThat(GradeRoll.of(List.of(low, high)).grade(KIM)).contains(Grade.S);
    assertThat(GradeRoll.of(List.of(high, low)).grade(KIM)).contains(Grade.S);
  }

  @Test
  void roll_keepsCustomers_whomTheTableLacks() {
    GradePolicy policy = ladder(GradeMovement.free());
    GradeRoll two = evaluate(policy, JANUARY, GradeRoll.empty(), S, A).roll();

    assertThat(evaluate(policy, FEBRUARY, two, S).roll().grade(CustomerId.of("C-1")))
        .contains(Grade.A);
  }

  @Test
  void evaluation_beforeTheLastOne_isRefused() {
    GradePolicy policy = ladder(GradeMovement.free());
    GradeRoll february = evaluate(policy, FEBRUARY, GradeRoll.empty(), S).roll();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluate(policy, JANUARY, february, S))
        .withMessageContaining("C-0");
  }

  @Test
  void telephoneRound_isAnOrdinaryEvaluation_withItsOutcomeAsAFact() {
    CodeFact<String> outcome = Fact.code("acme.telephoneOutcome");
    GradePolicy policy =
        GradePolicy.named("group-customers", 1)
            .tier(Grade.S, POINTS.atLeast(300))
            .tier(
                Grade.A,
                POINTS.atLeast(200).or(outcome.is("EVENT_PLANNED").and(POINTS.atLeast(100))))
            .tier(Grade.B, POINTS.atLeast(100))
            .otherwise(Grade.D);
    FactTable before = FactTable.builder(POINTS, outcome).add(KIM, Facts.of(POINTS, 150)).build();
    FactTable after =
        FactTable.builder(POINTS, outcome)
            .add(KIM, Facts.builder().set(POINTS, 150).set(outcome, "EVENT_PLANNED").build())
            .build();
    GradeEvaluation first =
        GradeEvaluation.of(policy, before, on(JANUARY), GradeRoll.empty(), List.of());
    GradeEvaluation second =
        GradeEvaluation.of(policy, after, on(FEBRUARY), first.roll(), List.of());

    assertThat(first.gradeAt(0)).isEqualTo(Grade.B);
    assertThat(second.gradeAt(0)).isEqualTo(Grade.A);
    PlannedContact call = by(ContactMedium.TELEPHONE_ROUND);
    ContactPlan plan =
        new ContactPlan(
            "sources",
            1,
            Map.of(Grade.A, call, Grade.B, call),
            Map.of(Grade.A, by(ContactMedium.VISIT), Grade.B, by(ContactMedium.PHONE)));
    assertThat(plan.contact(first.gradeAt(0), ContactPlan.Stage.BEFORE_TELEPHONE_ROUND))
        .isEqualTo(call);
    assertThat(plan.contact(second.gradeAt(0), ContactPlan.Stage.AFTER_TELEPHONE_ROUND))
        .isEqualTo(by(ContactMedium.VISIT));
    assertThat(second.assignment(0).basis().metrics())
        .containsExactly(
            new MetricValue("acme.points", "150"),
            new MetricValue("acme.telephoneOutcome", "EVENT_PLANNED"));
  }

  @Test
  void criterion_mayReadTheGradeBefore() {
    GradePolicy policy =
        GradePolicy.named("loyal", 1)
            .tier(Grade.S, POINTS.atLeast(300))
            .tier(Grade.A, GradeFacts.PREVIOUS.is(Grade.S))
            .otherwise(Grade.D);
    GradeRoll january = evaluate(policy, JANUARY, GradeRoll.empty(), S).roll();

    assertThat(evaluate(policy, FEBRUARY, january, D).gradeAt(0)).isEqualTo(Grade.A);
  }

  @Test
  void criterion_readsTheGradeBefore_whateverTheTableHas() {
    GradePolicy policy =
        GradePolicy.named("loyal", 1)
            .tier(
                Grade.A,
                GradeFacts.PREVIOUS.is(Grade.S).and(GradeFacts.SINCE.between(JANUARY, JANUARY)))
            .otherwise(Grade.D);
    GradeRoll january =
        evaluate(ladder(GradeMovement.free()), JANUARY, GradeRoll.empty(), S).roll();
    FactTable current = points(D).with(january);
    FactTable stale = current.with(Column.dates(GradeFacts.SINCE, new int[] {0}));

    for (FactTable table : List.of(points(D), current, stale)) {
      assertThat(GradeEvaluation.of(policy, table, on(FEBRUARY), january, List.of()).gradeAt(0))
          .isEqualTo(Grade.A);
    }
  }

  @Test
  void assignment_saysWhatIsMissing() {
    GradePolicy policy = ladder(GradeMovement.free());
    FactTable unknown = FactTable.builder(POINTS).add(KIM, Facts.builder().build()).build();
    GradeEvaluation evaluation =
        GradeEvaluation.of(policy, unknown, on(JANUARY), GradeRoll.empty(), List.of());

    assertThat(evaluation.assignment(0).reason()).isEqualTo(GradeReason.DEFAULT_WITH_MISSING_FACTS);
    assertThat(evaluation.assignment(0).basis().metrics())
        .containsExactly(new MetricValue("acme.points", ""));
  }

  @Test
  void mix_countsGradesValuesAndMovements() {
    MoneyFact spent = Fact.money("purchases.monetary");
    FactTableBuilder rows = FactTable.builder(POINTS, spent);
    int[] points = {S, S, A, D};
    for (int i = 0; i < points.length; i++) {
      rows.add(
          CustomerId.of("C-" + i),
          Facts.builder()
              .set(POINTS, points[i])
              .set(spent, BigMoney.ofMajor(CurrencyUnit.of("KRW"), 1_000L * (i + 1)))
              .build());
    }
    FactTable table = rows.build();
    GradePolicy policy = ladder(GradeMovement.free());
    GradeRoll before = evaluate(policy, JANUARY, GradeRoll.empty(), S, B).roll();
    GradeMix mix =
        GradeMix.of(
            GradeEvaluation.of(policy, table, on(FEBRUARY), before, List.of()),
            table.amounts(spent));

    assertThat(mix.shares().get(0))
        .isEqualTo(new GradeMix.Share(Grade.S, 2, 0.5, Optional.of(new BigDecimal(3_000))));
    assertThat(mix.movements())
        .containsExactly(
            new GradeMix.Movement(Optional.of(Grade.S), Grade.S, 1),
            new GradeMix.Movement(Optional.of(Grade.B), Grade.S, 1),
            new GradeMix.Movement(Optional.empty(), Grade.A, 1),
            new GradeMix.Movement(Optional.empty(), Grade.D, 1));
    assertThat(mix.shares().stream().mapToLong(GradeMix.Share::customers).sum()).isEqualTo(4);
  }

  private static PlannedContact by(ContactMedium medium) {
    return new PlannedContact(Set.of(medium), Set.of());
  }

  private static GradePolicy ladder(GradeMovement movement) {
    return tiers("ladder").moving(movement).otherwise(Grade.D);
  }

  private static GradePolicyBuilder tiers(String id) {
    return GradePolicy.named(id, 1)
        .tier(Grade.S, POINTS.atLeast(S))
        .tier(Grade.A, POINTS.atLeast(A))
        .tier(Grade.B, POINTS.atLeast(B));
  }

  private static GradePolicy capped(TierCap cap, GradeMovement movement) {
    return GradePolicy.named("capped", 1)
        .moving(movement)
        .rankedBy(POINTS)
        .tier(Tier.of(Grade.S, POINTS.atLeast(S)).cappedAt(cap))
        .tier(Grade.A, POINTS.atLeast(A))
        .otherwise(Grade.D);
  }

  private static EvaluationContext on(LocalDate day) {
    return EvaluationContext.startOf(day, SEOUL);
  }

  private static FactTable points(int... points) {
    FactTableBuilder rows = FactTable.builder(POINTS);
    for (int i = 0; i < points.length; i++) {
      rows.add(CustomerId.of("C-" + i), Facts.of(POINTS, points[i]));
    }
    return rows.build();
  }

  private static FactTable row(String customer, int points) {
    return FactTable.builder(POINTS).add(CustomerId.of(customer), Facts.of(POINTS, points)).build();
  }

  private static GradeEvaluation evaluate(
      GradePolicy policy, LocalDate day, GradeRoll before, int... points) {
    return evaluate(policy, day, before, List.of(), points);
  }

  private static GradeEvaluation evaluate(
      GradePolicy policy,
      LocalDate day,
      GradeRoll before,
      List<GradeOverride> overrides,
      int... points) {
    return GradeEvaluation.of(policy, points(points), on(day), before, overrides);
  }

  private static List<Grade> grades(GradeEvaluation evaluation) {
    return evaluation.assignments().map(GradeAssignment::grade).toList();
  }
}
