package io.dangol.core.customer.merge;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.Resolution;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.flow.event.EventPublisher;
import io.dangol.core.host.EngineContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Carries out that two identities are one customer, or are not after all. Each is one unit of work:
 * the alias, the event that tells others, and the entry in the audit trail.
 *
 * <p>For hosts that decide themselves who is whom. With {@code IdentityService}, customers that
 * follow from its log are merged, unmerged and split there, which keeps its log and the customer
 * store in step; a merge that was made here all the same is left as it is by that service until its
 * own log parts the two.
 */
public final class CustomerMerges {

  /** The action of audit entries of merges; their record is the identity that became an alias. */
  public static final String MERGED = "CUSTOMER_MERGED";

  /** The action of audit entries of undone merges. */
  public static final String UNMERGED = "CUSTOMER_UNMERGED";

  private final CustomerStore customers;
  private final DomainEvents events;
  private final EventPublisher publisher;
  private final EngineContext host;

  private CustomerMerges(
      CustomerStore customers, DomainEvents events, EventPublisher publisher, EngineContext host) {
    this.customers = customers;
    this.events = events;
    this.publisher = publisher;
    this.host = host;
  }

  /**
   * Returns what merges customers.
   *
   * @param customers the customers
   * @param events makes the events
   * @param publisher takes the events, such as an outbox in the same database
   * @return the service, without transactions and audit trail
   */
  public static CustomerMerges over(
      CustomerStore customers, DomainEvents events, EventPublisher publisher) {
    return new CustomerMerges(
        Objects.requireNonNull(customers, "customers"),
        Objects.requireNonNull(events, "events"),
        Objects.requireNonNull(publisher, "publisher"),
        EngineContext.none());
  }

  /**
   * Returns this service for a host with transactions and an audit trail.
   *
   * @param host what the host gives
   * @return the service
   */
  public CustomerMerges in(EngineContext host) {
    return new CustomerMerges(customers, events, publisher, Objects.requireNonNull(host, "host"));
  }

  /**
   * Makes an identity an alias of another one.
   *
   * @param alias the identity that becomes an alias
   * @param survivor the customer who stands for both
   * @param actor who decided it, not blank
   * @param reason why, not blank
   * @param at when
   * @throws IllegalArgumentException if one of the two is not stored, {@code alias} is one already,
   *     {@code survivor} resolves to it, or actor or reason is blank
   */
  public void merge(
      CustomerId alias, CustomerId survivor, String actor, String reason, Instant at) {
    requireTrace(actor, reason);
    host.unitOfWork()
        .run(
            () -> {
              customers.redirect(alias, survivor);
              // The survivor may be an alias itself: others are told who stands for both today.
              CustomerId today =
                  customers.resolve(alias) instanceof Resolution.Redirected merged
                      ? merged.to()
                      : survivor;
              publisher.publish(List.of(events.customerMerged(alias, today, at)));
              host.audit(actor, MERGED, alias.value(), reason, at);
            });
  }

  /**
   * Undoes a merge: the identity stands for itself again, and has what came with it.
   *
   * @param alias the alias
   * @param actor who decided it, not blank
   * @param reason why, not blank
   * @param at when
   * @return whether it was an alias; else nothing is changed, told or recorded
   * @throws io.dangol.core.customer.IdentifierConflictException if an exclusive identifier would
   *     then have two holders
   * @throws IllegalArgumentException if actor or reason is blank
   */
  public boolean unmerge(CustomerId alias, String actor, String reason, Instant at) {
    requireTrace(actor, reason);
    return host.unitOfWork()
        .call(
            () -> {
              if (customers.resolve(alias) instanceof Resolution.Redirected merged
                  && customers.restore(alias)) {
                publisher.publish(List.of(events.customerUnmerged(alias, merged.to(), at)));
                host.audit(actor, UNMERGED, alias.value(), reason, at);
                return true;
              }
              return false;
            });
  }

  /** Asked before anything is done: without transactions nothing could be undone. */
  private static void requireTrace(String actor, String reason) {
    if (actor.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a merge needs an actor and a reason");
    }
  }
}
