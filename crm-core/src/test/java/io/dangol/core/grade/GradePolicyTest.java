package io.dangol.core.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.Explanation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class GradePolicyTest {

  private static final MoneyFact MONETARY = Fact.money("purchases.monetary");
  private static final NumberFact<Integer> RECENCY = Fact.integer("purchases.recencyDays");

  private static final EvaluationContext AT =
      EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneOffset.UTC);

  private static final GradePolicy POLICY =
      GradePolicy.named("loyalty", 3)
          .tier(Grade.S, MONETARY.atLeast(5_000_000).and(RECENCY.atMost(90)))
          .tier(Grade.A, MONETARY.atLeast(1_000_000))
          .tier(Grade.B, RECENCY.below(365))
          .otherwise(Grade.D);

  private static Facts customer(long monetary, int recency) {
    return Facts.builder()
        .set(MONETARY, BigMoney.ofMajor(CurrencyUnit.of("KRW"), monetary))
        .set(RECENCY, recency)
        .build();
  }

  @Test
  void explain_givesTheFirstTierThatHolds() {
    GradeExplanation assignment = POLICY.explain(customer(6_000_000, 100), AT);

    assertThat(assignment.grade()).isEqualTo(Grade.A);
    assertThat(assignment.policy()).isEqualTo("loyalty/3");
    assertThat(assignment.reason()).isEqualTo(GradeExplanation.Reason.CRITERION);
    assertThat(assignment.criterion().map(Explanation::summary))
        .contains("TRUE because purchases.monetary >= 1000000 holds: it is KRW 6000000");
  }

  @Test
  void explain_measuresTheDistanceToTheNextGrade() {
    GradeExplanation assignment = POLICY.explain(customer(3_500_000, 100), AT);

    assertThat(assignment.next()).contains(Grade.S);
    assertThat(assignment.toNext())
        .extracting(Shortfall::fact)
        .isEqualTo(List.of(MONETARY, RECENCY));
    assertThat(assignment.toNext().get(0).distance()).isEqualByComparingTo("1500000");
    assertThat(assignment.toNext().get(1).distance()).isEqualByComparingTo("-10");
  }

  @Test
  void explain_ofAlternatives_namesTheOneWithTheFewestOpenParts() {
    Condition two = MONETARY.atLeast(5_000_000).and(RECENCY.atMost(90));
    Condition one = MONETARY.atLeast(9_000_000);
    for (Condition either : List.of(two.or(one), one.or(two))) {
      GradePolicy policy = GradePolicy.named("either", 1).tier(Grade.S, either).otherwise(Grade.D);

      assertThat(policy.explain(customer(3_500_000, 100), AT).toNext())
          .singleElement()
          .satisfies(missing -> assertThat(missing.needed()).isEqualByComparingTo("9000000"));
    }
  }

  @Test
  void explain_saysThatAThresholdMustBePassed_whereItIsExclusive() {
    GradeExplanation assignment = POLICY.explain(customer(0, 400), AT);

    assertThat(assignment.grade()).isEqualTo(Grade.D);
    assertThat(assignment.reason()).isEqualTo(GradeExplanation.Reason.DEFAULT);
    assertThat(assignment.toNext())
        .containsExactly(Shortfall.of(RECENCY, new BigDecimal(365), new BigDecimal(400), true));
  }

  @Test
  void summary_namesTheWindow_theTotals_andTheDistanceWithItsUnit() {
    GradePolicy yearly =
        GradePolicy.named("loyalty", 4)
            .window(Period.ofMonths(12))
            .tier(Grade.S, MONETARY.atLeast(5_000_000).and(RECENCY.below(90)))
            .otherwise(Grade.D);

    assertThat(yearly.explain(customer(3_500_000, 100), AT).summary())
        .isEqualTo(
            "D by loyalty/4, P12M from 2025-07-01 until 2026-07-01: "
                + "purchases.monetary KRW 3500000, purchases.recencyDays 100; "
                + "S needs purchases.monetary 5000000 KRW, 1500000 more"
                + " and purchases.recencyDays past 90, 10 less");
    assertThat(yearly.explain(customer(3_500_000, 100), AT).basis().window())
        .isEqualTo(new GradeWindow.Trailing(Period.ofMonths(12), LocalDate.of(2026, 7, 1)));
  }

  @Test
  void summary_saysThatTheWindowIsAllTime_andWhatIsMissing() {
    assertThat(POLICY.explain(Facts.of(RECENCY, 400), AT).summary())
        .startsWith(
            "D by loyalty/3, all time until 2026-07-01: "
                + "purchases.monetary missing, purchases.recencyDays 400");
    assertThat(POLICY.explain(customer(3_500_000, 100), AT).toString()).doesNotContain("3500000");
  }

  @Test
  void explain_hasNoNextGrade_atTheTop() {
    GradeExplanation assignment = POLICY.explain(customer(9_000_000, 1), AT);

    assertThat(assignment.grade()).isEqualTo(Grade.S);
    assertThat(assignment.next()).isEmpty();
    assertThat(assignment.toNext()).isEmpty();
  }

  @Test
  void explain_saysThatFactsAreMissing_whenTheyKeepABetterGradeOpen() {
    Facts row = Facts.of(RECENCY, 400);

    assertThat(POLICY.explain(row, AT).reason())
        .isEqualTo(GradeExplanation.Reason.DEFAULT_WITH_MISSING_FACTS);
  }

  @Test
  void explain_saysThatFactsAreMissing_whenALesserCriterionHolds() {
    GradePolicy policy =
        GradePolicy.named("loyalty", 1)
            .tier(Grade.S, MONETARY.atLeast(1_000_000))
            .tier(Grade.A, RECENCY.atMost(30))
            .otherwise(Grade.D);
    GradeExplanation explanation = policy.explain(Facts.of(RECENCY, 3), AT);

    assertThat(explanation.grade()).isEqualTo(Grade.A);
    assertThat(explanation.reason())
        .isEqualTo(GradeExplanation.Reason.CRITERION_WITH_MISSING_FACTS);
    assertThat(explanation.criterion()).isPresent();
  }

  @Test
  void write_publishesTheGradesThatExplainGives() {
    FactTable table =
        FactTable.builder(MONETARY, RECENCY)
            .add(CustomerId.of("C-1"), customer(6_000_000, 1))
            .add(CustomerId.of("C-2"), customer(1_000_000, 1))
            .add(CustomerId.of("C-3"), customer(0, 1))
            .add(CustomerId.of("C-4"), customer(0, 365))
            .add(CustomerId.of("C-5"), Facts.builder().build())
            .build();

    FactTable graded = table.asOf(LocalDate.of(2026, 7, 1)).with(POLICY);

    for (int row = 0; row < table.size(); row++) {
      assertThat(graded.row(row).find(GradeFacts.CURRENT))
          .isEqualTo(Optional.of(POLICY.explain(table.row(row), AT).grade()));
    }
    assertThat(graded.codes(GradeFacts.CURRENT).dictionary())
        .containsExactly(Grade.S, Grade.A, Grade.B, Grade.D);
    assertThat(graded.madeBy(GradeFacts.CURRENT)).contains("loyalty/3");
  }

  @Test
  void write_needsAZone_whereCriteriaCountEventsWithAnInstant() {
    EventKind contacts = EventKind.of("contact");
    CustomerId kim = CustomerId.of("C-1");
    Instant evening = Instant.parse("2026-06-30T15:30:00Z");
    FactTable table =
        FactTable.builder()
            .add(kim, Facts.builder().build())
            .build()
            .withEvents(
                EventTable.ofInstants(contacts).add(kim, evening, Facts.builder().build()).build())
            .asOf(LocalDate.of(2026, 7, 1));
    GradePolicy policy =
        GradePolicy.named("reached", 1)
            .tier(Grade.A, contacts.within(Period.ofDays(1)).exists())
            .otherwise(Grade.D);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.with(policy))
        .withMessageContaining("[contact]")
        .withMessageContaining("at(context)");
    EvaluationContext noonInSeoul =
        EvaluationContext.at(Instant.parse("2026-07-01T03:00:00Z"), ZoneId.of("Asia/Seoul"));
    assertThat(table.with(policy.at(noonInSeoul)).row(0).find(GradeFacts.CURRENT))
        .contains(Grade.A);
  }

  @Test
  void otherwise_isRefused_whenACriterionDependsOnTheGradeItself() {
    GradePolicyBuilder policy =
        GradePolicy.named("loop", 1).tier(Grade.S, GradeFacts.CURRENT.is(Grade.A));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.otherwise(Grade.D))
        .withMessageContaining("grade.previous");
  }
}
