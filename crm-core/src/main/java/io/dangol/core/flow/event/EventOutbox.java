package io.dangol.core.flow.event;

import java.util.Collection;
import java.util.List;

/**
 * Keeps published events until somebody has passed them on. Implementations are safe for use by any
 * number of threads, and prove it with {@code EventOutboxContract}.
 *
 * <p>A relay reads what is pending, delivers it and acknowledges it. If it fails in between, the
 * events stay and are delivered again.
 *
 * <pre>{@code
 * List<DomainEvent> pending = outbox.pending(100);
 * pending.forEach(this::deliver);
 * outbox.acknowledge(pending.stream().map(DomainEvent::id).toList());
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
   * Returns events that were not acknowledged yet, in the order in which they were published. They
   * stay pending.
   *
   * @param most how many at most, from 1 to {@value #MAX_BATCH}
   * @return the events, oldest first
   * @throws IllegalArgumentException if {@code most} is out of range
   */
  List<DomainEvent> pending(int most);

  /**
   * Forgets events that were delivered. An id that is not pending is ignored.
   *
   * @param ids the ids of the events
   * @return how many were pending
   */
  int acknowledge(Collection<String> ids);
}
