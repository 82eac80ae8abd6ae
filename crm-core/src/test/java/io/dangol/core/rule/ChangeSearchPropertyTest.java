package io.dangol.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class ChangeSearchPropertyTest {

  private static final CustomerId ANNA = CustomerId.of("anna");

  /** All periods that random conditions have. */
  private static final List<Period> PERIODS =
      List.of(
          Period.ZERO,
          Period.ofDays(1),
          Period.ofDays(30),
          Period.ofMonths(1),
          Period.ofYears(6),
          Period.ofYears(10));

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void nextChangeAt_isTheFirstMomentWithAnotherVerdict(
      @ForAll Condition condition, @ForAll Facts row) {
    RuleEvaluator evaluator = RuleEvaluator.of(condition);

    assertThat(evaluator.nextChangeAt(row, RandomRules.AT)).isEqualTo(bruteForce(evaluator, row));
  }

  /** Evaluates at every moment at which anything in a random row or condition begins or ends. */
  private static Optional<Instant> bruteForce(RuleEvaluator evaluator, Facts row) {
    Truth now = evaluator.evaluate(row, RandomRules.AT);
    return moments(row).stream()
        .filter(moment -> moment.isAfter(RandomRules.AT.asOf()))
        .filter(moment -> evaluator.evaluate(row, at(moment)) != now)
        .findFirst();
  }

  private static NavigableSet<Instant> moments(Facts row) {
    Set<Instant> starts = new HashSet<>();
    // Those of the row, and those that a condition takes where the row has none.
    RandomRules.DAYS.forEach(day -> starts.add(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    for (EventKind kind : List.of(RandomEvents.BUYS, RandomEvents.CALLS)) {
      EventTable.Slice events = row.events(kind).orElse(null);
      for (int i = events == null ? 0 : events.from(); events != null && i < events.to(); i++) {
        String time = events.event(i, ZoneOffset.UTC).find(RandomEvents.time(kind)).orElseThrow();
        starts.add(Instant.parse(time.contains("T") ? time : time + "T00:00:00Z"));
      }
    }
    NavigableSet<Instant> moments = new TreeSet<>();
    for (Instant start : starts) {
      for (Period period : PERIODS) {
        Instant end = start.atOffset(ZoneOffset.UTC).plus(period).toInstant();
        LocalDate day = LocalDate.ofInstant(end, ZoneOffset.UTC);
        moments.add(end);
        for (int i = -3; i <= 3; i++) {
          moments.add(day.plusDays(i).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
      }
    }
    return moments;
  }

  private static EvaluationContext at(Instant moment) {
    return EvaluationContext.at(moment, ZoneOffset.UTC);
  }

  @Provide
  Arbitrary<Condition> wheres() {
    return Combinators.combine(
            Arbitraries.of(Condition.Operator.values()),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(-1, 0, 1, 2),
            Arbitraries.of(0, 1, 2, 3))
        .as(
            (operator, days, items, shape) -> {
              EventKind calls = RandomEvents.CALLS;
              Condition recent =
                  new Condition.CompareAgo(
                      calls.at(), operator, Condition.ago(Period.ofDays(days)));
              Condition many = new Condition.Compare<>(RandomEvents.items(calls), operator, items);
              return switch (shape) {
                case 0 -> Condition.always();
                case 1 -> recent;
                case 2 -> recent.and(many);
                default -> Condition.not(recent).or(many);
              };
            });
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void value_isThatOfAnEvaluation_atEveryMomentUntilNothingChanges(
      @ForAll("wheres") Condition where,
      @ForAll @IntRange(max = 99) int function,
      @ForAll @IntRange(max = 30) int days,
      @ForAll long seed) {
    String window = days == 0 ? null : "P%dD".formatted(days);
    Fact<?> fact = RandomEvents.aggregate(RandomEvents.CALLS, window, where, function);
    DerivedValue value =
        AggregateValue.of(fact, (Derivation.Aggregate) fact.derivation().orElseThrow());
    Facts row = Facts.builder().events(manyCalls(new Random(seed))).build();
    EvaluationContext at = RandomRules.AT;
    DerivedTimeline timeline = value.timeline(row, at);

    for (Optional<Instant> next = timeline.next(); next.isPresent(); next = timeline.next()) {
      Optional<?> before = timeline.value();
      assertThat(value.of(row, at(next.get().minusNanos(1)))).isEqualTo(before);
      assertThat(next.get()).isAfter(at.asOf());
      at = at(next.get());
      timeline.moveTo(at);
      assertThat(timeline.value()).isEqualTo(value.of(row, at));
    }
    assertThat(value.of(row, at(at.asOf().plus(Duration.ofDays(400))))).isEqualTo(timeline.value());
  }

  /** Up to 25 calls before and after the moment, some at the same time. */
  private static EventTable.Slice manyCalls(Random random) {
    EventTable.Builder calls = EventTable.ofInstants(RandomEvents.CALLS);
    for (int i = random.nextInt(25); i >= 0; i--) {
      Instant instant = RandomRules.AT.asOf().plus(Duration.ofHours(random.nextInt(800) - 500));
      calls.add(ANNA, instant, RandomEvents.event(RandomEvents.CALLS, random, instant.toString()));
    }
    return calls.build().of(ANNA).orElseThrow();
  }
}
