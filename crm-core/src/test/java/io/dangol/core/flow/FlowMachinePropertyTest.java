package io.dangol.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.flow.trigger.Action;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FlowMachinePropertyTest {

  private static final NumberFact<Integer> ORDERS = Fact.integer("purchases.orders");
  private static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Instant BEGIN = Instant.parse("2026-07-01T00:00:00Z");
  private static final List<String> OUTCOMES = List.of("A", "B", "C");

  @Property(tries = 100)
  void apply_keepsTheStateSound_whateverHappens(@ForAll long seed) {
    Random random = new Random(seed);
    Flow flow = soundFlow(random);
    FlowMachine machine = FlowMachine.of(flow);
    Set<String> steps = flow.steps().stream().map(Step::id).collect(Collectors.toSet());
    FlowState state =
        machine
            .start(EVENTS.caseOpened(KIM, "S-0", BEGIN), facts(random), at(0))
            .orElseThrow()
            .state();
    for (int hour = 1; hour < 40; hour++) {
      FlowInput input = input(state, hour, random);
      Facts facts = facts(random);
      FlowResult result = machine.apply(state, input, facts, at(hour));

      assertThat(machine.apply(state, input, facts, at(hour))).isEqualTo(result);
      FlowState next = result.state();
      assertThat(next.hasEnded()).isEqualTo(!steps.contains(next.place()));
      assertThat(next.isOverdue(at(hour).asOf())).isFalse();
      List<FlowMove> history = new ArrayList<>(state.history());
      history.addAll(result.moves());
      assertThat(next.history()).isEqualTo(history);
      if (state.hasEnded()) {
        assertThat(next).isEqualTo(state);
        assertThat(result.actions()).isEmpty();
      }
      // What time and rules do, they have done.
      assertThat(machine.apply(next, FlowInput.tick(), facts, at(hour)).hasMoved()).isFalse();
      state = next;
    }
  }

  /** A flow that the check accepts; random ones are drawn until one is sound. */
  private static Flow soundFlow(Random random) {
    Flow flow = randomFlow(random);
    while (FlowCheck.of(flow).stream().anyMatch(finding -> finding.kind().isError())) {
      flow = randomFlow(random);
    }
    return flow;
  }

  private static Flow randomFlow(Random random) {
    int size = 1 + random.nextInt(4);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Step step = Step.of("s" + i, "owner").doing(new Action.Route("r" + i));
      for (int j = random.nextInt(4); j > 0; j--) {
        step = step.with(transition(size, random));
      }
      steps.add(
          random.nextBoolean()
              ? step.within(Duration.ofMinutes(1 + random.nextInt(300)), target(size, random))
              : step.onOutcome("A", target(size, random)));
    }
    return new Flow(
        "random",
        1,
        EventTypes.CASE_OPENED,
        Condition.always(),
        steps,
        List.of(Exit.of("x0"), Exit.of("x1", new Action.Regrade("loyalty"))));
  }

  private static Transition transition(int size, Random random) {
    Condition when = random.nextBoolean() ? Condition.always() : ORDERS.atLeast(random.nextInt(4));
    String to = target(size, random);
    return switch (random.nextInt(3)) {
      case 0 -> new Transition(new Cause.Outcome(outcome(random)), when, to);
      case 1 -> new Transition(new Cause.Event(EventTypes.CASE_RESOLVED), when, to);
      default -> new Transition(new Cause.Rule(), when, to);
    };
  }

  private static String target(int size, Random random) {
    return random.nextInt(3) == 0 ? "x" + random.nextInt(2) : "s" + random.nextInt(size);
  }

  private static String outcome(Random random) {
    return OUTCOMES.get(random.nextInt(OUTCOMES.size()));
  }

  private static FlowInput input(FlowState state, int hour, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> FlowInput.outcome(state.place(), outcome(random));
      case 1 -> {
        DomainEvent resolved = EVENTS.caseResolved(KIM, "S-" + hour % 5, BEGIN);
        yield FlowInput.event(resolved);
      }
      default -> FlowInput.tick();
    };
  }

  private static Facts facts(Random random) {
    return random.nextInt(3) == 0 ? Facts.builder().build() : Facts.of(ORDERS, random.nextInt(4));
  }

  private static EvaluationContext at(int hour) {
    return EvaluationContext.at(BEGIN.plus(Duration.ofHours(hour)), ZoneOffset.UTC);
  }
}
