package io.dangol.core.rule;

import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.AT;
import static io.dangol.core.rule.RandomRules.SCORE;
import static io.dangol.core.rule.RandomRules.SEGMENT;
import static io.dangol.core.rule.RandomRules.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RuleEvaluatorTest {

  private static final FactTable THREE =
      FactTable.builder(AGE, SEGMENT)
          .add(CustomerId.of("C-1"), Facts.builder().set(AGE, 40).set(SEGMENT, "LOYAL").build())
          .add(CustomerId.of("C-2"), Facts.builder().set(SEGMENT, "LOYAL").build())
          .add(CustomerId.of("C-3"), Facts.builder().set(AGE, 10).build())
          .build();

  @Test
  void evaluate_keepsUnknownApartFromFalse() {
    Verdicts verdicts =
        RuleEvaluator.of(AGE.atLeast(18).and(SEGMENT.is("LOYAL"))).evaluate(THREE, AT);

    assertThat(verdicts.at(0)).isEqualTo(Truth.TRUE);
    assertThat(verdicts.at(1)).isEqualTo(Truth.UNKNOWN);
    assertThat(verdicts.at(2)).isEqualTo(Truth.FALSE);
    assertThat(verdicts.unknownBy()).isEqualTo(Map.of(AGE, 1));
  }

  @Test
  void evaluate_isUnknown_whenANegatedComparisonMeetsAMissingValue() {
    Condition condition = Condition.not(AGE.below(15));

    assertThat(RuleEvaluator.of(condition).evaluate(THREE, AT).at(1)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void evaluate_namesAllFacts_whichTheTableDoesNotHave() {
    Condition condition = AGE.atLeast(1).and(SPEND.atLeast(1)).or(Fact.bool("vip").isTrue());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleEvaluator.of(condition).evaluate(THREE, AT))
        .withMessageContaining("[spend, vip]");
  }

  @Test
  void evaluate_treatsAbsentFactsAsMissing_onRequest() {
    Condition condition = SPEND.isMissing().and(AGE.atLeast(18)).or(SPEND.atLeast(1));

    Verdicts verdicts = RuleEvaluator.of(condition).evaluate(THREE, AT, AbsentFacts.MISSING);

    assertThat(verdicts.at(0)).isEqualTo(Truth.TRUE);
    assertThat(verdicts.unknown()).isEqualTo(2);
    assertThat(verdicts.unknownBy()).isEqualTo(Map.of(AGE, 1, SPEND, 2));
  }

  @Test
  void evaluate_comparesAmountsExactly_whateverTheirScale() {
    FactTable table = spending("0.10", "0.3", "10.00");
    BigMoney three = BigMoney.of(CurrencyUnit.EUR, new BigDecimal("0.300"));

    assertThat(matched(SPEND.is(three), table)).isEqualTo(1);
    assertThat(matched(SPEND.above(three), table)).isEqualTo(1);
    assertThat(matched(SPEND.atMost(three), table)).isEqualTo(2);
    assertThat(matched(SPEND.below(MoneyFact.plain(new BigDecimal("0.1001"))), table)).isEqualTo(1);
    assertThat(matched(SPEND.atLeast(10), table)).isEqualTo(1);
    assertThat(matched(SPEND.atMost(MoneyFact.plain(new BigDecimal("1e60"))), table)).isEqualTo(3);
    assertThat(matched(SPEND.above(MoneyFact.plain(new BigDecimal("1e60"))), table)).isZero();
  }

  @Test
  void evaluate_isRefused_whenTheAmountIsInAnotherCurrency() {
    FactTable table = spending("1");
    RuleEvaluator evaluator = RuleEvaluator.of(SPEND.atLeast(Money.of(CurrencyUnit.USD, 1)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(table, AT))
        .withMessageContaining("EUR")
        .withMessageContaining("USD");
    assertThatIllegalArgumentException().isThrownBy(() -> evaluator.evaluate(table.row(0), AT));
  }

  @Test
  void evaluate_hasDefinedMeaning_withoutPartsAndWithOne() {
    assertThat(matched(Condition.all(), THREE)).isEqualTo(3);
    assertThat(matched(Condition.any(), THREE)).isZero();
    assertThat(matched(Condition.all(AGE.is(40)), THREE)).isEqualTo(1);
    assertThat(matched(Condition.any(AGE.is(40)), THREE)).isEqualTo(1);
  }

  @Test
  void of_isRefused_whenTheConditionIsNestedTooDeep() {
    Condition deep = AGE.is(1);
    for (int i = 0; i < 100_000; i++) {
      deep = Condition.not(deep);
    }
    Condition tooDeep = deep;

    assertThatIllegalArgumentException().isThrownBy(() -> RuleEvaluator.of(tooDeep));
  }

  @Test
  void explain_namesTheOneTestThatDecides() {
    Condition condition = AGE.atLeast(18).and(SEGMENT.in("AT_RISK", "NEW"));

    Explanation explanation = RuleEvaluator.of(condition).explain(THREE.row(0), AT);

    assertThat(explanation.verdict()).isEqualTo(Truth.FALSE);
    assertThat(explanation.because())
        .extracting(Explanation.Test::pointer)
        .containsExactly("/rule/all/1");
    assertThat(explanation.summary())
        .isEqualTo("FALSE because segment in {AT_RISK, NEW} fails: it is LOYAL");
  }

  @Test
  void summary_saysWhatCameOfEachTest_underANegation() {
    Condition minors = Condition.not(AGE.atLeast(18));

    assertThat(RuleEvaluator.of(minors).explain(Facts.of(AGE, 10), AT).summary())
        .isEqualTo("TRUE because age >= 18 fails: it is 10");
    assertThat(RuleEvaluator.of(minors).explain(Facts.of(AGE, 20), AT).summary())
        .isEqualTo("FALSE because age >= 18 holds: it is 20");
    assertThat(RuleEvaluator.of(minors).explain(Facts.builder().build(), AT).summary())
        .isEqualTo("UNKNOWN because age >= 18 is open: it is missing");
  }

  @Test
  void explain_tellsTheVersionOfTheRule_andWhenItsFactsAreFrom() {
    LocalDate lastDay = LocalDate.of(2026, 6, 30);
    RuleEvaluator adults =
        RuleEvaluator.of(Rule.of("adults", 3, AGE.atLeast(18).and(SCORE.ifMissing(1.0).is(1))));

    Explanation ofTable = adults.explain(THREE.asOf(lastDay.plusDays(1)).row(0), AT);
    Explanation ofHost =
        adults.explain(Facts.builder().set(AGE, 20, lastDay.minusDays(1)).build(), AT);

    assertThat(ofTable.rule()).contains(RuleVersion.of("adults", 3));
    assertThat(ofTable.because())
        .extracting(Explanation.Test::factAsOf)
        .contains(Optional.of(lastDay));
    assertThat(ofHost.because().get(0).factAsOf()).contains(lastDay.minusDays(1));
    assertThat(adults.evaluate(THREE, AT, AbsentFacts.MISSING).rule())
        .contains(RuleVersion.of("adults", 3));
    assertThat(RuleEvaluator.of(AGE.is(1)).explain(THREE.row(0), AT).rule()).isEmpty();
  }

  @Test
  void toString_hasNoValuesOfTheCustomer() {
    Explanation explanation = RuleEvaluator.of(AGE.is(40)).explain(THREE.row(0), AT);

    assertThat(explanation.toString()).contains("age").doesNotContain("40");
  }

  @Test
  void dependsOn_namesEachFactOnce() {
    Condition condition = SEGMENT.is("NEW").and(AGE.atLeast(1).or(AGE.isMissing()));

    assertThat(RuleEvaluator.of(condition).dependsOn()).containsExactly(SEGMENT, AGE);
  }

  private static int matched(Condition condition, FactTable table) {
    return RuleEvaluator.of(condition).evaluate(table, AT).matched();
  }

  private static FactTable spending(String... amounts) {
    return RandomRules.table(
        Arrays.stream(amounts)
            .map(amount -> Facts.of(SPEND, BigMoney.of(CurrencyUnit.EUR, new BigDecimal(amount))))
            .toList());
  }

  @Test
  void column_agreesWithRow_whereAllAmountsAreMissing() {
    CustomerIndex one = CustomerIndex.of(List.of(CustomerId.of("C-1")));
    FactTable table =
        FactTable.of(
            one, Column.amounts(SPEND, new long[] {Long.MIN_VALUE}, 2, CurrencyUnit.of("USD")));
    RuleEvaluator inWon = RuleEvaluator.of(SPEND.atLeast(Money.ofMinor(CurrencyUnit.of("KRW"), 1)));

    assertThat(inWon.evaluate(table.row(0), AT)).isEqualTo(Truth.UNKNOWN);
    assertThat(inWon.evaluate(table, AT).at(0)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void context_isRefused_whereNoCalendarReaches() {
    for (Instant moment : List.of(Instant.MIN, Instant.MAX)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EvaluationContext.at(moment, ZoneOffset.UTC))
          .withMessageContaining("asOf");
    }
    EvaluationContext early =
        EvaluationContext.at(Instant.parse("-5876000-01-01T00:00:00Z"), ZoneOffset.MAX);
    RuleEvaluator recent =
        RuleEvaluator.of(RandomRules.JOINED.before(Condition.ago(Period.ofYears(1000))));

    assertThat(recent.evaluate(Facts.of(RandomRules.JOINED, LocalDate.EPOCH), early))
        .isEqualTo(Truth.FALSE);
  }
}
