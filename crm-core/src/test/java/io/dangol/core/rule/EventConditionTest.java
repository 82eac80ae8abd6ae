package io.dangol.core.rule;

import static io.dangol.core.fact.Condition.ago;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EventConditionTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");
  private static final CustomerId ANNA = CustomerId.of("anna");
  private static final CustomerId BORIS = CustomerId.of("boris");

  private static final MoneyFact AMOUNT = Fact.money("purchase.amount");
  private static final CodeFact<String> CHANNEL = Fact.code("purchase.channel");
  private static final EventKind PURCHASES = EventKind.of("purchase", AMOUNT, CHANNEL);
  private static final CodeFact<String> MEDIUM = Fact.code("contact.medium");
  private static final EventKind CONTACTS = EventKind.of("contact", MEDIUM);
  private static final NumberFact<Integer> AGE = Fact.integer("age");

  private static EvaluationContext on(String day) {
    return EvaluationContext.startOf(LocalDate.parse(day), SEOUL);
  }

  private static EvaluationContext at(String instant) {
    return EvaluationContext.at(Instant.parse(instant), SEOUL);
  }

  private static Facts bought(String... daysAndAmounts) {
    EventTable.Builder events = EventTable.ofDays(PURCHASES);
    for (int i = 0; i < daysAndAmounts.length; i += 2) {
      BigMoney amount = BigMoney.ofMajor(KRW, Long.parseLong(daysAndAmounts[i + 1]));
      Facts facts =
          Facts.builder().set(AMOUNT, amount).set(CHANNEL, i % 4 == 0 ? "ONLINE" : "SHOP").build();
      events.add(ANNA, LocalDate.parse(daysAndAmounts[i]), facts);
    }
    return Facts.builder().events(events.build().of(ANNA).orElseThrow()).build();
  }

  private static Facts called(String... instants) {
    EventTable.Builder events = EventTable.ofInstants(CONTACTS);
    for (String instant : instants) {
      events.add(ANNA, Instant.parse(instant), Facts.of(MEDIUM, "PHONE"));
    }
    return Facts.builder().events(events.build().of(ANNA).orElseThrow()).build();
  }

  private static Truth evaluate(Condition condition, Facts row, EvaluationContext at) {
    return RuleEvaluator.of(condition).evaluate(row, at);
  }

  @Test
  void sum_overTheEventsThatCount() {
    Condition best =
        PURCHASES
            .within(Period.ofMonths(12))
            .where(CHANNEL.is("ONLINE"))
            .sum(AMOUNT)
            .atLeast(Money.ofMajor(KRW, 1_000_000));
    // Every other purchase is online.
    Facts row = bought("2025-07-01", "600000", "2026-01-01", "900000", "2026-06-30", "400000");

    assertThat(evaluate(best, row, on("2026-07-01"))).isEqualTo(Truth.TRUE);
    assertThat(evaluate(best, row, on("2026-07-02"))).isEqualTo(Truth.FALSE);
  }

  @Test
  void window_ofDays_endsWithTheDayBeforeTheEvaluation() {
    Condition one = PURCHASES.within(Period.ofDays(7)).exists();

    assertThat(evaluate(one, bought("2026-06-24", "1"), on("2026-07-01"))).isEqualTo(Truth.TRUE);
    assertThat(evaluate(one, bought("2026-06-23", "1"), on("2026-07-01"))).isEqualTo(Truth.FALSE);
    assertThat(evaluate(one, bought("2026-06-30", "1"), on("2026-07-01"))).isEqualTo(Truth.TRUE);
    assertThat(evaluate(one, bought("2026-07-01", "1"), on("2026-07-01"))).isEqualTo(Truth.FALSE);
    assertThat(evaluate(one, bought("2026-07-01", "1"), at("2026-07-01T14:59:59Z")))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void window_ofInstants_isHalfOpen() {
    Condition one = CONTACTS.within(Period.ofDays(14)).exists();
    EvaluationContext at = at("2026-07-15T03:00:00Z");

    assertThat(evaluate(one, called("2026-07-01T03:00:00Z"), at)).isEqualTo(Truth.FALSE);
    assertThat(evaluate(one, called("2026-07-01T03:00:00.000000001Z"), at)).isEqualTo(Truth.TRUE);
    assertThat(evaluate(one, called("2026-07-15T03:00:00Z"), at)).isEqualTo(Truth.TRUE);
    assertThat(evaluate(one, called("2026-07-15T03:00:00.000000001Z"), at)).isEqualTo(Truth.FALSE);
  }

  @Test
  void window_ofInstants_followsTheCalendarOfTheZone() {
    // Berlin sets the clock forward on 2026-03-29: the day before was 23 hours ago.
    Condition one = CONTACTS.within(Period.ofDays(1)).exists();
    EvaluationContext at =
        EvaluationContext.at(Instant.parse("2026-03-29T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    assertThat(evaluate(one, called("2026-03-28T11:00:00Z"), at)).isEqualTo(Truth.FALSE);
    assertThat(evaluate(one, called("2026-03-28T11:00:01Z"), at)).isEqualTo(Truth.TRUE);
  }

  @Test
  void none_isTrueForNeverContacted_andUnknownWithoutHistory() {
    Condition quiet = CONTACTS.within(Period.ofDays(14)).none();
    EventTable.Builder events = EventTable.ofInstants(CONTACTS).unavailable(BORIS);
    FactTable table =
        FactTable.builder(AGE)
            .add(ANNA, Facts.of(AGE, 30))
            .add(BORIS, Facts.of(AGE, 30))
            .build()
            .withEvents(events.build());
    RuleEvaluator evaluator = RuleEvaluator.of(quiet);

    Verdicts verdicts = evaluator.evaluate(table, on("2026-07-01"));

    assertThat(verdicts.at(0)).isEqualTo(Truth.TRUE);
    assertThat(verdicts.at(1)).isEqualTo(Truth.UNKNOWN);
    assertThat(verdicts.unknownBy().keySet())
        .extracting(Fact::name)
        .containsExactly("exists(contact) within P14D");
    assertThat(evaluator.evaluate(Facts.of(AGE, 30), on("2026-07-01"))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void exists_isTrueWhateverElseIsMissing_butACountIsNot() {
    EventTable events =
        EventTable.ofInstants(CONTACTS)
            .add(ANNA, Instant.parse("2026-06-01T00:00:00Z"), Facts.of(MEDIUM, "PHONE"))
            .add(ANNA, Instant.parse("2026-06-02T00:00:00Z"), Facts.builder().build())
            .build();
    Facts row = Facts.builder().events(events.of(ANNA).orElseThrow()).build();
    EventKind.Selection phone = CONTACTS.where(MEDIUM.is("PHONE"));
    EventKind.Selection letter = CONTACTS.where(MEDIUM.is("LETTER"));

    assertThat(evaluate(phone.exists(), row, on("2026-07-01"))).isEqualTo(Truth.TRUE);
    assertThat(evaluate(letter.none(), row, on("2026-07-01"))).isEqualTo(Truth.UNKNOWN);
    assertThat(evaluate(phone.count().atLeast(1), row, on("2026-07-01"))).isEqualTo(Truth.UNKNOWN);
    assertThat(evaluate(CONTACTS.ever().count().is(2), row, on("2026-07-01")))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void sumOfNoEvents_isZeroInEveryCurrency() {
    Condition little = PURCHASES.ever().sum(AMOUNT).below(Money.ofMajor(KRW, 5));
    FactTable table =
        FactTable.builder(AGE)
            .add(ANNA, Facts.of(AGE, 30))
            .build()
            .withEvents(EventTable.ofDays(PURCHASES).build());

    assertThat(evaluate(little, table.row(0), on("2026-07-01"))).isEqualTo(Truth.TRUE);
    assertThat(RuleEvaluator.of(little).evaluate(table, on("2026-07-01")).matched()).isEqualTo(1);
  }

  @Test
  void amounts_ofAnotherCurrency_areRefused() {
    Condition inEuro = PURCHASES.ever().sum(AMOUNT).below(Money.of(CurrencyUnit.EUR, 5));
    EventTable.Builder mixed =
        EventTable.ofDays(PURCHASES)
            .add(ANNA, LocalDate.EPOCH, Facts.of(AMOUNT, BigMoney.of(KRW, 1)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluate(inEuro, bought("2026-06-01", "7"), on("2026-07-01")))
        .withMessageContaining("is in KRW and is compared with an amount in EUR");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                mixed.add(
                    ANNA, LocalDate.EPOCH, Facts.of(AMOUNT, BigMoney.of(CurrencyUnit.EUR, 1))))
        .withMessageContaining("EUR");
  }

  @Test
  void last_isTheValueAtTheLatestEvent() {
    Facts row = bought("2026-05-01", "1", "2026-06-01", "2", "2026-04-01", "3");

    assertThat(
            evaluate(PURCHASES.ever().last(AMOUNT).is(BigMoney.of(KRW, 2)), row, on("2026-07-01")))
        .isEqualTo(Truth.TRUE);
    assertThat(evaluate(PURCHASES.ever().last(CHANNEL).is("SHOP"), row, on("2026-07-01")))
        .isEqualTo(Truth.TRUE);
    assertThat(
            evaluate(
                PURCHASES.ever().max(PURCHASES.at()).before(ago(Period.ofDays(29))),
                row,
                on("2026-07-01")))
        .isEqualTo(Truth.TRUE);
    assertThat(evaluate(PURCHASES.ever().last(AMOUNT).isMissing(), bought(), on("2026-07-01")))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void explain_showsTheValue() {
    Condition best = PURCHASES.within(Period.ofMonths(12)).sum(AMOUNT).atLeast(1_000_000);

    Explanation explanation =
        RuleEvaluator.of(best).explain(bought("2026-06-01", "70000"), on("2026-07-01"));

    assertThat(explanation.summary())
        .isEqualTo(
            "FALSE because sum(purchase.amount) within P12M >= 1000000 fails: it is KRW 70000");
  }

  @Test
  void dependsOn_namesFactsOfEvents_factsDoesNot() {
    Condition condition =
        AGE.atLeast(18).and(PURCHASES.where(CHANNEL.is("ONLINE")).sum(AMOUNT).atLeast(1));
    RuleEvaluator evaluator = RuleEvaluator.of(condition);

    assertThat(evaluator.dependsOn())
        .isEqualTo(condition.dependsOn())
        .extracting(Fact::name)
        .containsExactly("age", "purchase.at", "purchase.amount", "purchase.channel");
    assertThat(condition.facts()).containsExactly(AGE);
    assertThat(condition.events()).containsExactly(PURCHASES);
    assertThat(RuleSet.of(List.of(Rule.of("r", 1, condition))).affectedBy(java.util.Set.of(AMOUNT)))
        .hasSize(1);
  }

  @Test
  void evaluate_namesEventsThatTheTableLacks() {
    FactTable table = FactTable.builder(AGE).add(ANNA, Facts.of(AGE, 30)).build();
    RuleEvaluator evaluator = RuleEvaluator.of(PURCHASES.ever().exists());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(table, on("2026-07-01")))
        .withMessageContaining("the table has no events [purchase]");
    assertThat(evaluator.evaluate(table, on("2026-07-01"), AbsentFacts.MISSING).unknown())
        .isEqualTo(1);
  }

  @Test
  void where_isOnFactsOfTheEventsAlone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PURCHASES.where(AGE.atLeast(3)).count())
        .withMessageContaining("not on [age]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PURCHASES.where(Condition.inSegment("x")).count());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PURCHASES.where(CONTACTS.ever().exists()).count());
    assertThatIllegalArgumentException().isThrownBy(() -> PURCHASES.ever().last(AGE));
    assertThatIllegalArgumentException().isThrownBy(() -> PURCHASES.within(Period.ZERO).count());
  }

  @Test
  void ifMissing_makesAComparisonTwoValued() {
    Condition adult = AGE.ifMissing(30).atLeast(18);
    Facts nobody = Facts.builder().build();

    assertThat(evaluate(adult, nobody, on("2026-07-01"))).isEqualTo(Truth.TRUE);
    assertThat(evaluate(adult, Facts.of(AGE, 17), on("2026-07-01"))).isEqualTo(Truth.FALSE);
    assertThat(evaluate(AGE.atLeast(18), nobody, on("2026-07-01"))).isEqualTo(Truth.UNKNOWN);
    assertThat(adult.facts()).containsExactly(AGE);
    assertThat(adult.describe()).isEqualTo("(age or 30) >= 18");
    assertThat(
            Fact.code("segment")
                .ifMissing("NEW")
                .matches(Condition.Match.STARTS_WITH, "AT")
                .describe())
        .isEqualTo("(segment or NEW) starts with AT");
    assertThat(
            evaluate(
                PURCHASES.ever().max(AMOUNT).ifMissing(BigMoney.of(KRW, 0)).below(5),
                bought(),
                on("2026-07-01")))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void where_keepsTheEventsOfTheRowsThatStay() {
    EventTable events =
        EventTable.ofInstants(CONTACTS)
            .add(BORIS, Instant.parse("2026-06-01T00:00:00Z"), Facts.of(MEDIUM, "PHONE"))
            .build();
    FactTable table =
        FactTable.builder(AGE)
            .add(ANNA, Facts.of(AGE, 30))
            .add(BORIS, Facts.of(AGE, 30))
            .build()
            .withEvents(events)
            .where(row -> row == 1);

    assertThat(RuleEvaluator.of(CONTACTS.ever().exists()).evaluate(table, on("2026-07-01")).at(0))
        .isEqualTo(Truth.TRUE);
  }
}
