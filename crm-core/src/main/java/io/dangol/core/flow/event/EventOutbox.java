package io.dangol.core.flow.event;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.AckResult;
import io.dangol.core.store.Claim;
import io.dangol.core.store.ClaimRequest;
import java.time.Instant;
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
 * {@link #claim}; then the order holds within what each of them is given at once for the first
 * time, and not between them.
 *
 * <pre>{@code
 * for (Claim<DomainEvent> mine : outbox.claim(new ClaimRequest(100, now, FIVE_MINUTES))) {
 *   deliver(mine.item());                             // what fails comes again, after all others
 *   outbox.acknowledge(List.of(mine.item().id()));
 * }
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
   * Claims events on which there is no claim in force. No two relays are given the same event
   * before the lease is over. Those that nobody has claimed come first, then those whose last claim
   * is the longest ago: however many cannot be delivered, they hold up no others. Events stay
   * pending until they are acknowledged; {@link Claim#attempts} tells which ones a relay should
   * give up.
   *
   * @param request how many, when, and for how long
   * @return the claims in this order; those claimed at one moment, and those never claimed, in the
   *     order of publishing
   */
  List<Claim<DomainEvent>> claim(ClaimRequest request);

  /**
   * Gives a claim back before its end, so that others need not wait for it.
   *
   * @param claim the claim
   * @param at the moment
   * @return {@link AckResult#ACKED}; {@link AckResult#LATE} if the lease was over or given back,
   *     whether or not somebody else has claimed the event; {@link AckResult#UNKNOWN} if the event
   *     is not pending
   */
  AckResult release(Claim<DomainEvent> claim, Instant at);

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
