package io.dangol.core.flow.event;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.ClaimRequest;
import java.util.Collection;
import java.util.List;

/**
 * Keeps published events until somebody has passed them on. Implementations are safe for use by any
 * number of threads, and prove it with {@code EventOutboxContract}.
 *
 * <p>A relay takes what is pending, delivers it and acknowledges it. If it fails in between, the
 * events stay and are delivered again: every event at least once, and twice where a relay died, or
 * was slow, between delivery and acknowledgement. Subscribers recognise a repetition by {@link
 * DomainEvent#id}.
 *
 * <p>One relay reads {@link #pending} and keeps the order of publishing. Several share the work by
 * {@link #claim}; then the order holds within what each of them is given at once, and not between
 * them.
 *
 * <pre>{@code
 * List<DomainEvent> mine = outbox.claim(new ClaimRequest(100, now, Duration.ofMinutes(5)));
 * mine.forEach(this::deliver);
 * outbox.acknowledge(mine.stream().map(DomainEvent::id).toList());
 * }</pre>
 */
public interface EventOutbox extends EventPublisher {

  /** The most events that {@link #pending} gives at once. */
  int MAX_BATCH = 1_000;

  /**
   * Takes some events. One with an id that is pending already is the same event and is not kept
   * twice.
   *
   * @param events the events in the order in which they happened
   */
  @Override
  void publish(Collection<DomainEvent> events);

  /**
   * Returns events that were not acknowledged yet, claimed or not, in the order in which they were
   * published. They stay pending.
   *
   * @param most how many at most, from 1 to {@value #MAX_BATCH}
   * @return the events, oldest first
   * @throws IllegalArgumentException if {@code most} is out of range
   */
  List<DomainEvent> pending(int most);

  /**
   * Returns events on which there is no claim in force, in the order in which they were published,
   * and claims them. No two relays are given the same event before the lease is over. They stay
   * pending until they are acknowledged.
   *
   * @param request how many, when, and for how long
   * @return the events, oldest first
   */
  List<DomainEvent> claim(ClaimRequest request);

  /**
   * Forgets events that were delivered. An id that is not pending is ignored. It does not matter
   * who delivered an event, or whether its lease was over: what was delivered need not be delivered
   * again.
   *
   * @param ids the ids of the events
   * @return how many were pending
   */
  int acknowledge(Collection<String> ids);

  /**
   * Returns the pending events about a customer, see {@link DomainEvent#customer}.
   *
   * @param customer the customer; aliases are not followed
   * @return the events, oldest first
   */
  List<DomainEvent> of(CustomerId customer);

  /**
   * Forgets the pending events about a customer, delivered or not: nobody is to learn anything new
   * of a customer who is erased. What was delivered before is with others; it had ids and codes
   * only.
   *
   * @param customer the customer
   * @return how many were pending
   */
  int erase(CustomerId customer);
}
