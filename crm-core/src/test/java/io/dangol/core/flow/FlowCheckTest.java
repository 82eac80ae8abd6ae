package io.dangol.core.flow;

import static io.dangol.core.flow.LeadFlow.FLOW;
import static io.dangol.core.flow.LeadFlow.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.Condition;
import io.dangol.core.flow.FlowFinding.Kind;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.event.EventTypes;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowCheckTest {

  @Test
  void of_findsCyclesThatMayBeMeant() {
    assertThat(FlowCheck.of(FLOW))
        .containsExactly(
            new FlowFinding(
                Kind.CYCLE, "/steps/0", "Steps lead in a circle: accept -> requalify -> accept."),
            new FlowFinding(
                Kind.CYCLE,
                "/steps/2",
                "Steps lead in a circle: visit -> requalify -> accept -> visit."));
  }

  @Test
  void of_findsEverythingAtOnce() {
    List<FlowFinding> findings =
        check(
            Step.of("first", "x").onOutcome("GO", "second").onOutcome("GO", "nowhere"),
            Step.of("second", "x").onOutcome("STAY", "second"),
            Step.of("island", "x").onOutcome("END", "end"),
            Step.of("island", "x").onOutcome("END", "end"));

    assertThat(findings)
        .extracting(FlowFinding::kind, FlowFinding::pointer)
        .containsExactly(
            tuple(Kind.DUPLICATE_ID, "/steps/3/id"),
            tuple(Kind.UNKNOWN_TARGET, "/steps/0/transitions/1/to"),
            tuple(Kind.UNREACHABLE_TRANSITION, "/steps/0/transitions/1"),
            tuple(Kind.UNREACHABLE_STEP, "/steps/2"),
            tuple(Kind.UNREACHABLE_EXIT, "/exits/0"),
            tuple(Kind.DEAD_END, "/steps/0"),
            tuple(Kind.DEAD_END, "/steps/1"),
            tuple(Kind.CYCLE, "/steps/1"));
  }

  @Test
  void of_findsCyclesOfRules() {
    List<FlowFinding> findings =
        check(
            Step.of("a", "x").whenever(ORDERS.atLeast(1), "b").onOutcome("END", "end"),
            Step.of("b", "x").whenever(ORDERS.atLeast(2), "c"),
            Step.of("c", "x").whenever(ORDERS.atLeast(3), "a"));

    assertThat(findings)
        .containsExactly(
            new FlowFinding(
                Kind.RULE_CYCLE,
                "/steps/0",
                "Rules lead in a circle, which could go round without end: a -> b -> c -> a."));
  }

  @Test
  void of_findsTimeLimitsThatLeadNowhere() {
    Transition onTime = new Transition(new Cause.TimeOut(), Condition.always(), "end");
    Transition perhaps = new Transition(new Cause.TimeOut(), ORDERS.atLeast(1), "end");
    Duration day = Duration.ofDays(1);

    assertThat(kinds(Step.of("a", "x").with(onTime))).containsExactly(Kind.TIME_LIMIT);
    assertThat(kinds(new Step("a", "x", day, List.of(), List.of(perhaps))))
        .containsExactly(Kind.TIME_LIMIT);
    assertThat(kinds(new Step("a", "x", day, List.of(), List.of(perhaps, onTime)))).isEmpty();
    assertThat(kinds(Step.of("a", "x").within(day, "end"))).isEmpty();
  }

  @Test
  void of_findsFieldsThatAreNeverThere() {
    assertThat(
            kinds(
                Step.of("a", "x")
                    .whenever(EventFields.TO.is("S"), "end")
                    .onEvent(EventTypes.CASE_OPENED, EventFields.CASE.is("S-1"), "end")
                    .onEvent(EventTypes.CASE_RESOLVED, EventFields.WAVE.atLeast(1), "end")))
        .containsExactly(Kind.FOREIGN_FIELD, Kind.FOREIGN_FIELD);
  }

  @Test
  void of_refusesMoreStepsThanAnybodyReads() {
    Step[] steps =
        IntStream.range(0, 1_001)
            .mapToObj(i -> Step.of("s" + i, "x").onOutcome("GO", "s" + (i + 1) % 1_001))
            .toArray(Step[]::new);

    assertThat(check(steps))
        .containsExactly(
            new FlowFinding(
                Kind.TOO_MANY_STEPS, "/steps", "There are 1001 steps; 1000 are the most."));
  }

  @Test
  void of_findsAFlowWithoutSteps() {
    assertThat(check()).extracting(FlowFinding::kind).containsExactly(Kind.NO_STEP);
  }

  private static List<Kind> kinds(Step step) {
    return check(step).stream().map(FlowFinding::kind).toList();
  }

  private static List<FlowFinding> check(Step... steps) {
    return FlowCheck.of(
        new Flow(
            "test",
            1,
            EventTypes.LEAD_HANDED_OVER,
            Condition.always(),
            List.of(steps),
            List.of(Exit.of("end"))));
  }
}
