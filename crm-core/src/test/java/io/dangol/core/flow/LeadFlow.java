package io.dangol.core.flow;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.flow.trigger.Action;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A lead that field sales accepts, visits and wins, or not. */
public final class LeadFlow {

  /** How many orders a customer has. */
  public static final NumberFact<Integer> ORDERS = Fact.integer("purchases.orders");

  /** When the lead is handed over. */
  public static final Instant MONDAY = Instant.parse("2026-07-06T00:00:00Z");

  /** What makes the events. */
  public static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));

  /** The lead is handed over. */
  public static final DomainEvent HANDED_OVER =
      EVENTS.leadHandedOver("L-1", CustomerId.of("C-1"), "field-sales", MONDAY);

  /** The flow. */
  public static final Flow FLOW =
      new Flow(
          "lead",
          2,
          EventTypes.LEAD_HANDED_OVER,
          EventFields.OWNER.is("field-sales"),
          List.of(
              Step.of("accept", "field-sales")
                  .doing(new Action.Notify("field-sales", "new-lead"))
                  .onOutcome("ACCEPTED", "visit")
                  .onOutcome("REJECTED", "requalify")
                  .within(Duration.ofDays(2), "requalify"),
              Step.of("requalify", "contact-centre")
                  .doing(new Action.Route("contact-centre"))
                  .onOutcome("AGAIN", "accept")
                  .onOutcome("GIVEN_UP", "lost"),
              Step.of("visit", "field-sales")
                  .whenever(ORDERS.atLeast(1), "won")
                  .with(new Transition(new Cause.Outcome("ORDERED"), ORDERS.isMissing(), "won"))
                  .onEvent(EventTypes.CASE_OPENED, Condition.always(), "requalify")
                  .onOutcome("NO_INTEREST", "lost")
                  .within(Duration.ofDays(30), "lost")),
          List.of(Exit.of("won", new Action.Regrade("loyalty")), Exit.of("lost")));

  private LeadFlow() {}
}
