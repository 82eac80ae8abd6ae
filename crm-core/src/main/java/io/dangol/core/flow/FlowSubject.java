package io.dangol.core.flow;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.sales.lead.LeadId;
import java.util.Objects;

/**
 * Who or what a flow is about. The kind belongs to it: customers and leads are counted apart, and
 * customer 17 has nothing to do with lead 17.
 *
 * @param kind what it is
 * @param id its id among those of its kind, not blank
 */
public record FlowSubject(EventType.Subject kind, String id) {

  public FlowSubject {
    Objects.requireNonNull(kind, "kind");
    if (id.isBlank()) {
      throw new IllegalArgumentException("the id of a flow's subject must not be blank");
    }
  }

  /**
   * Returns a customer as subject.
   *
   * @param customer the customer
   * @return the subject
   */
  public static FlowSubject of(CustomerId customer) {
    return new FlowSubject(EventType.Subject.CUSTOMER, customer.value());
  }

  /**
   * Returns a lead as subject.
   *
   * @param lead the lead
   * @return the subject
   */
  public static FlowSubject of(LeadId lead) {
    return new FlowSubject(EventType.Subject.LEAD, lead.value());
  }

  /** Returns what a flow is about that begins with an event: its customer, if it has one. */
  static FlowSubject of(DomainEvent event) {
    return event.customer().map(FlowSubject::of).orElseGet(() -> literally(event));
  }

  /** Returns the subject that an event names itself. */
  static FlowSubject literally(DomainEvent event) {
    return new FlowSubject(event.type().subject(), event.subject());
  }
}
