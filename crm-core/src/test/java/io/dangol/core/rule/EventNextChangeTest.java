package io.dangol.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class EventNextChangeTest {

  private static final EventKind CALLS = EventKind.of("call");
  private static final CustomerId ANNA = CustomerId.of("anna");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

  private static Facts calls(EventTable table) {
    return Facts.builder().events(table.of(ANNA).orElseThrow()).build();
  }

  private static EventTable instants(List<Instant> instants) {
    EventTable.Builder table = EventTable.ofInstants(CALLS);
    instants.forEach(instant -> table.add(ANNA, instant, Facts.builder().build()));
    return table.build();
  }

  @Test
  void nextChangeAt_isTheMomentAtWhichAnEventLeavesTheWindow() {
    RuleEvaluator quiet = RuleEvaluator.of(CALLS.within(Period.ofDays(14)).none());
    Facts row = calls(instants(List.of(Instant.parse("2026-07-01T10:11:12.5Z"))));
    EvaluationContext at = EvaluationContext.at(Instant.parse("2026-07-08T00:00:00Z"), BERLIN);

    assertThat(quiet.nextChangeAt(row, at)).contains(Instant.parse("2026-07-15T10:11:12.5Z"));
  }

  @Test
  void nextChangeAt_isTheEndOfAPlannedDay() {
    RuleEvaluator any = RuleEvaluator.of(CALLS.ever().exists());
    EventTable table =
        EventTable.ofDays(CALLS)
            .add(ANNA, LocalDate.of(2026, 7, 3), Facts.builder().build())
            .build();
    EvaluationContext at = EvaluationContext.startOf(LocalDate.of(2026, 7, 1), BERLIN);

    assertThat(any.nextChangeAt(calls(table), at))
        .contains(EvaluationContext.startOf(LocalDate.of(2026, 7, 4), BERLIN).asOf());
  }

  @Test
  void nextChangeAt_skipsEventsThatDoNotFlipTheComparison() {
    RuleEvaluator two = RuleEvaluator.of(CALLS.within(Period.ofDays(10)).count().atLeast(2));
    Instant first = Instant.parse("2026-07-01T00:00:00Z");
    Facts row =
        calls(
            instants(
                List.of(first, first.plus(Duration.ofDays(2)), first.plus(Duration.ofDays(3)))));
    EvaluationContext at = EvaluationContext.at(first.plus(Duration.ofDays(4)), BERLIN);

    assertThat(two.nextChangeAt(row, at)).contains(first.plus(Duration.ofDays(12)));
  }

  @Test
  void nextChangeAt_ofThousandsOfEvents_takesTheTimeOfOneLookAtEach() {
    MoneyFact amount = Fact.money("call.amount");
    NumberFact<Double> minutes = Fact.decimal("call.minutes");
    EventKind calls = EventKind.of("call", amount, minutes);
    EventTable.Builder table = EventTable.ofInstants(calls);
    Instant first = Instant.parse("2020-01-01T00:00:00Z");
    int count = 20_000;
    for (int i = 0; i < count; i++) {
      Facts call =
          Facts.builder()
              .set(amount, BigMoney.of(CurrencyUnit.EUR, i % 7))
              .set(minutes, i % 11 + 0.0)
              .build();
      table.add(ANNA, first.plus(Duration.ofHours(i)), call);
    }
    Facts row = Facts.builder().events(table.build().of(ANNA).orElseThrow()).build();
    Instant last = first.plus(Duration.ofHours(count - 1));
    EvaluationContext at = EvaluationContext.at(last, ZoneOffset.UTC);
    EventKind.Selection recent =
        calls
            .within(Period.ofYears(5))
            .where(calls.at().withinLast(Period.ofDays(400)).and(minutes.atLeast(1)));

    // Each stays as it is until the last call is more than 400 days old, or five years.
    Instant goneByDay = Instant.parse("2023-05-18T00:00:00Z");
    Instant goneByInstant = last.atOffset(ZoneOffset.UTC).plusYears(5).toInstant();
    assertThat(next(recent.exists(), row, at)).contains(goneByDay);
    assertThat(next(recent.count().atLeast(1), row, at)).contains(goneByDay);
    assertThat(next(recent.sum(amount).atLeast(0), row, at)).isEmpty();
    assertThat(next(recent.sum(minutes).above(0), row, at)).contains(goneByDay);
    assertThat(next(recent.max(minutes).atMost(10), row, at)).contains(goneByDay);
    assertThat(next(recent.min(amount).isPresent(), row, at)).contains(goneByDay);
    assertThat(next(recent.last(calls.at()).isPresent(), row, at)).contains(goneByDay);
    assertThat(next(calls.within(Period.ofYears(5)).exists(), row, at)).contains(goneByInstant);
  }

  private static Optional<Instant> next(Condition condition, Facts row, EvaluationContext at) {
    return RuleEvaluator.of(condition).nextChangeAt(row, at);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void verdictIsTheSameUntilTheNextChange_andThenAnother(
      @ForAll @Size(max = 6) List<@IntRange(min = -60 * 24, max = 20 * 24) Integer> hours,
      @ForAll @IntRange(max = 2) int months,
      @ForAll @IntRange(min = 1, max = 20) int days,
      @ForAll @IntRange(max = 3) int least,
      @ForAll boolean byDay,
      @ForAll boolean recent) {
    EventTable.Builder table = byDay ? EventTable.ofDays(CALLS) : EventTable.ofInstants(CALLS);
    EvaluationContext start = EvaluationContext.startOf(TODAY, BERLIN);
    for (int hour : hours) {
      if (byDay) {
        table.add(ANNA, TODAY.plusDays(hour / 24), Facts.builder().build());
      } else {
        table.add(ANNA, start.asOf().plus(Duration.ofHours(hour)), Facts.builder().build());
      }
    }
    EventKind.Selection window = CALLS.within(Period.of(0, months, days));
    Condition condition =
        recent
            ? window.last(CALLS.at()).withinLast(Period.ofDays(3))
            : window.count().atLeast(least);
    RuleEvaluator evaluator = RuleEvaluator.of(condition);
    Facts row = calls(table.build());
    Truth now = evaluator.evaluate(row, start);
    Optional<Instant> change = evaluator.nextChangeAt(row, start);

    if (change.isPresent()) {
      assertThat(evaluator.evaluate(row, at(change.get()))).isNotEqualTo(now);
      assertThat(evaluator.evaluate(row, at(change.get().minusNanos(1)))).isEqualTo(now);
    }
    Instant end = change.orElse(start.asOf().plus(Duration.ofDays(120)));
    for (Instant t = start.asOf(); t.isBefore(end); t = t.plus(Duration.ofHours(5))) {
      assertThat(evaluator.evaluate(row, at(t))).isEqualTo(now);
    }
  }

  private static EvaluationContext at(Instant instant) {
    return EvaluationContext.at(instant, BERLIN);
  }
}
