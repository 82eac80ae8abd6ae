package io.dangol.core.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.assignment.GradeEvaluation;
import io.dangol.core.grade.assignment.GradeRoll;
import io.dangol.core.host.EngineCall.Outcome;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.RuleSet;
import io.dangol.core.rule.Truth;
import io.dangol.core.rule.Verdicts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Engines over a whole table tell the host's meters, and do the same with them as without. */
class EngineMetricsTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final EvaluationContext NOW = EvaluationContext.startOf(JULY, SEOUL);
  private static final SummaryOptions OPTIONS = SummaryOptions.asOf(JULY).in(SEOUL);
  private static final PurchaseHistories HISTORIES =
      Stream.of(bought("C-1", 30), bought("C-2", 5), bought("C-3", 700))
          .collect(Purchases.collect(SEOUL));
  private static final FactTable TABLE = Purchases.summarize(HISTORIES, OPTIONS);
  private static final Condition RECENT = PurchaseFacts.RECENCY_DAYS.atMost(90);
  private static final GradePolicy POLICY =
      GradePolicy.named("loyalty", 3).tier(Grade.of("A"), RECENT).otherwise(Grade.of("B"));

  private final List<EngineCall> calls = new ArrayList<>();
  private final EngineContext host = EngineContext.none().withMetrics(calls::add, () -> 0);

  @Test
  void summarising_isMeasured() {
    FactTable measured = Purchases.summarize(HISTORIES, OPTIONS, host);
    assertThat(measured.row(1).find(PurchaseFacts.RECENCY_DAYS)).contains(5);
    assertCall("purchases.summarize", "");
  }

  @Test
  void rules_areMeasured() {
    RuleEvaluator evaluator = RuleEvaluator.of(RECENT);
    assertThat(truths(evaluator.evaluate(TABLE, NOW, host)))
        .containsExactly(Truth.TRUE, Truth.TRUE, Truth.FALSE);
    assertCall("rules.evaluate", "1");
    calls.clear();
    RuleSet rules = RuleSet.of(List.of(Rule.of("recent", 1, RECENT), Rule.of("all", 1, RECENT)));
    assertThat(rules.evaluate(TABLE, NOW, host)).hasSize(2);
    assertCall("rules.evaluate", "2");
  }

  @Test
  void grading_isMeasured() {
    GradeEvaluation measured =
        GradeEvaluation.of(POLICY, TABLE, NOW, GradeRoll.empty(), List.of(), host);
    assertThat(measured.gradeAt(0)).isEqualTo(Grade.of("A"));
    assertCall("grades.evaluate", "loyalty/3");
  }

  @Test
  void sources_areMeasured_andKeepTheirNames() {
    FactSource measured = POLICY.measured(host);
    assertThat(measured.name()).isEqualTo(POLICY.name());
    assertThat(measured.publishes()).isEqualTo(POLICY.publishes());
    assertThat(measured.reads()).isEqualTo(POLICY.reads());
    FactTable graded = TABLE.with(measured);
    assertThat(graded.row(2).find(GradeFacts.CURRENT)).contains(Grade.of("B"));
    assertCall("facts.write", "loyalty/3");
  }

  @Test
  void callThatIsRefused_isMeasuredToo() {
    FactTable empty = FactTable.builder().build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleEvaluator.of(RECENT).evaluate(empty, NOW, host));
    assertThat(calls).extracting(EngineCall::outcome).containsExactly(Outcome.THREW);
  }

  private static List<Truth> truths(Verdicts verdicts) {
    return IntStream.range(0, verdicts.size()).mapToObj(verdicts::at).toList();
  }

  private void assertCall(String operation, String subject) {
    assertThat(calls)
        .extracting(EngineCall::operation, EngineCall::subject, EngineCall::items)
        .containsExactly(tuple(operation, subject, 3L));
  }

  private static Purchase bought(String customer, int daysAgo) {
    return Purchase.on(CustomerId.of(customer), JULY.minusDays(daysAgo), Money.parse("KRW 1000"));
  }
}
