package io.dangol.core.flow.event;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityEvent;
import io.dangol.core.sales.Outcome;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadEvent;
import io.dangol.core.service.CaseStatus;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.service.StatusChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The events that the history of a case, a lead or an opportunity tells. A history gives the same
 * events, with the same ids, whenever it is asked, so that a host may put them all into the outbox
 * after every change. Immutable.
 */
public final class HistoryEvents {

  private final DomainEvents events;

  private HistoryEvents(DomainEvents events) {
    this.events = events;
  }

  /**
   * Returns what reads histories.
   *
   * @param events what makes the events
   * @return the reader
   */
  public static HistoryEvents of(DomainEvents events) {
    return new HistoryEvents(Objects.requireNonNull(events, "events"));
  }

  /**
   * Returns that a case was opened, and every time that it was resolved.
   *
   * @param one the case
   * @return the events in their order
   */
  public List<DomainEvent> of(ServiceCase one) {
    List<DomainEvent> told = new ArrayList<>();
    told.add(events.caseOpened(one.customer(), one.id().value(), one.intake().receivedAt()));
    for (StatusChange change : one.course()) {
      if (change.status() == CaseStatus.RESOLVED) {
        told.add(events.caseResolved(one.customer(), one.id().value(), change.since()));
      }
    }
    return List.copyOf(told);
  }

  /**
   * Returns every time that a lead went to field sales, and that field sales gave it back. That it
   * was recalled is no event: nobody but the one who recalls it has to do anything.
   *
   * @param lead the lead
   * @return the events in their order
   */
  public List<DomainEvent> of(Lead lead) {
    @Nullable CustomerId customer = lead.intake().knownAs();
    String id = lead.id().value();
    List<DomainEvent> told = new ArrayList<>();
    for (LeadEvent event : lead.events()) {
      if (event instanceof LeadEvent.HandedOver given) {
        told.add(events.leadHandedOver(id, customer, given.to(), given.at()));
      } else if (event instanceof LeadEvent.Returned returned) {
        told.add(events.leadReturned(id, customer, returned.reason().name(), returned.at()));
      }
    }
    return List.copyOf(told);
  }

  /**
   * Returns every step of an opportunity, the first one and the end included.
   *
   * @param opportunity the opportunity
   * @return the events in their order; the end goes to {@code WON} or {@code LOST}
   */
  public List<DomainEvent> of(Opportunity opportunity) {
    CustomerId customer = opportunity.customer();
    String id = opportunity.id().value();
    List<DomainEvent> told = new ArrayList<>();
    @Nullable String from = null;
    for (OpportunityEvent.Moved move : opportunity.stageHistory()) {
      String to = move.stage().code();
      told.add(events.opportunityStageChanged(customer, id, from, to, move.at()));
      from = to;
    }
    Outcome outcome = opportunity.state().outcome();
    String last = from;
    opportunity
        .state()
        .end()
        .ifPresent(
            at -> told.add(events.opportunityStageChanged(customer, id, last, outcome.name(), at)));
    return List.copyOf(told);
  }
}
