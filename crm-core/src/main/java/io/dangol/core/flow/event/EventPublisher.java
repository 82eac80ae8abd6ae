package io.dangol.core.flow.event;

import java.util.Collection;

/**
 * Takes events that are to reach others. Delivery is at least once: what {@link #publish} has taken
 * reaches every subscriber, perhaps more than once, and is recognised by {@link DomainEvent#id}.
 *
 * <p>A host that keeps its data in a database writes the events into the same transaction, as an
 * {@link EventOutbox} does, so that no event is lost and none tells of what was rolled back.
 */
@FunctionalInterface
public interface EventPublisher {

  /**
   * Takes some events. Returns when they cannot be lost any more.
   *
   * @param events the events in the order in which they happened
   */
  void publish(Collection<DomainEvent> events);
}
