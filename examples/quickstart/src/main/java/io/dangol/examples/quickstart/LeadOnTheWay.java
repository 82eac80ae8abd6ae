package io.dangol.examples.quickstart;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.flow.Exit;
import io.dangol.core.flow.Flow;
import io.dangol.core.flow.FlowInput;
import io.dangol.core.flow.FlowMachine;
import io.dangol.core.flow.FlowResult;
import io.dangol.core.flow.Step;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.flow.trigger.Action;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The contact centre hands a prospect over to field sales. Nobody takes it within two days, so it
 * comes back; handed over once more it is visited. The flow is data; the engine says where it
 * stands, who has it until when, and what the host should do.
 */
public final class LeadOnTheWay {

  static final Instant MONDAY = Instant.parse("2026-06-29T00:00:00Z");

  static final Flow FLOW =
      new Flow(
          "lead",
          1,
          EventTypes.LEAD_HANDED_OVER,
          EventFields.OWNER.is("field-sales"),
          List.of(
              Step.of("accept", "field-sales")
                  .doing(new Action.Notify("field-sales", "new-lead"))
                  .onOutcome("ACCEPTED", "visit")
                  .within(Duration.ofDays(2), "requalify"),
              Step.of("requalify", "contact-centre")
                  .onOutcome("AGAIN", "accept")
                  .onOutcome("GIVEN_UP", "lost"),
              Step.of("visit", "field-sales")
                  .onOutcome("ORDERED", "won")
                  .within(Duration.ofDays(30), "lost")),
          List.of(Exit.of("won", new Action.Regrade("loyalty")), Exit.of("lost")));

  private LeadOnTheWay() {}

  static List<FlowResult> journey() {
    DomainEvent handedOver =
        DomainEvents.from(URI.create("/crm"))
            .leadHandedOver("L-1", CustomerId.of("C-1"), "field-sales", MONDAY);
    FlowMachine machine = FlowMachine.of(FLOW);
    Facts facts = Facts.builder().build();
    FlowResult begun = machine.start(handedOver, facts, hours(0)).orElseThrow();
    FlowResult late = machine.apply(begun.state(), FlowInput.tick(), facts, hours(49));
    FlowResult again =
        machine.apply(late.state(), FlowInput.outcome("requalify", "AGAIN"), facts, hours(50));
    FlowResult visited =
        machine.apply(again.state(), FlowInput.outcome("accept", "ACCEPTED"), facts, hours(51));
    FlowResult won =
        machine.apply(visited.state(), FlowInput.outcome("visit", "ORDERED"), facts, hours(99));
    return List.of(begun, late, again, visited, won);
  }

  private static EvaluationContext hours(int after) {
    return EvaluationContext.at(MONDAY.plus(Duration.ofHours(after)), ZoneId.of("Asia/Seoul"));
  }

  /**
   * Prints every move with the actions that it asks for.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    for (FlowResult step : journey()) {
      System.out.printf(
          "%s, with %s until %s: %s%n",
          step.state().place(), step.state().owner(), step.state().deadline(), step.actions());
    }
  }
}
