package io.dangol.core.rule;

import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.JOINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NextChangeTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private static EvaluationContext on(String day) {
    return EvaluationContext.startOf(LocalDate.parse(day), SEOUL);
  }

  private static Facts joined(String day) {
    return Facts.of(JOINED, LocalDate.parse(day));
  }

  @Test
  void withinLast_isHalfOpen() {
    RuleEvaluator evaluator = RuleEvaluator.of(JOINED.withinLast(Period.ofDays(30)));

    assertThat(evaluator.evaluate(joined("2026-06-01"), on("2026-07-01"))).isEqualTo(Truth.FALSE);
    assertThat(evaluator.evaluate(joined("2026-06-02"), on("2026-07-01"))).isEqualTo(Truth.TRUE);
    assertThat(evaluator.evaluate(joined("2026-07-01"), on("2026-07-01"))).isEqualTo(Truth.TRUE);
    assertThat(evaluator.evaluate(joined("2026-07-02"), on("2026-07-01"))).isEqualTo(Truth.FALSE);
    assertThat(evaluator.evaluate(Facts.of(AGE, 1), on("2026-07-01"))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void nextChangeAt_isTheStartOfTheDayOnWhichTheWindowEnds() {
    RuleEvaluator evaluator = RuleEvaluator.of(JOINED.withinLast(Period.ofDays(30)));

    assertThat(evaluator.nextChangeAt(joined("2026-06-15"), on("2026-07-01")))
        .contains(Instant.parse("2026-07-14T15:00:00Z"));
    assertThat(evaluator.nextChangeAt(joined("2026-07-03"), on("2026-07-01")))
        .contains(Instant.parse("2026-07-02T15:00:00Z"));
    assertThat(evaluator.nextChangeAt(joined("2026-01-01"), on("2026-07-01"))).isEmpty();
  }

  @Test
  void nextChangeAt_skipsDaysOnWhichOnlyAPartChanges() {
    Condition condition =
        JOINED.withinLast(Period.ofDays(10)).or(JOINED.withinLast(Period.ofDays(20)));

    assertThat(RuleEvaluator.of(condition).nextChangeAt(joined("2026-07-01"), on("2026-07-01")))
        .isEqualTo(Optional.of(on("2026-07-21").asOf()));
  }

  @Test
  void isTimeDependent_onlyWithAWindow() {
    assertThat(RuleEvaluator.of(JOINED.isMissing()).isTimeDependent()).isFalse();
    assertThat(
            RuleEvaluator.of(Condition.not(JOINED.withinLast(Period.ofDays(1)))).isTimeDependent())
        .isTrue();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void verdictIsTheSameUntilTheNextChangeAndThenAnother(
      @ForAll @IntRange(max = 800) int age,
      @ForAll @IntRange(max = 14) int months,
      @ForAll @IntRange(min = 1, max = 40) int days,
      @ForAll boolean negated) {
    Condition window = JOINED.withinLast(Period.of(0, months, days));
    RuleEvaluator evaluator = RuleEvaluator.of(negated ? Condition.not(window) : window);
    LocalDate today = LocalDate.of(2026, 3, 30);
    Facts row = Facts.of(JOINED, today.plusDays(50).minusDays(age));
    EvaluationContext at = EvaluationContext.startOf(today, SEOUL);
    Truth now = evaluator.evaluate(row, at);
    Optional<Instant> change = evaluator.nextChangeAt(row, at);

    for (LocalDate day = today; day.isBefore(today.plusDays(600)); day = day.plusDays(1)) {
      EvaluationContext later = EvaluationContext.startOf(day, SEOUL);
      if (change.isPresent() && !later.asOf().isBefore(change.get())) {
        assertThat(evaluator.evaluate(row, later)).isNotEqualTo(now);
        return;
      }
      assertThat(evaluator.evaluate(row, later)).isEqualTo(now);
    }
  }
}
