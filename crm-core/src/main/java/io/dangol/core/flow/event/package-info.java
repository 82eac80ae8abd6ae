/**
 * Domain events: what happened, in the form of CloudEvents, for triggers, flows and other systems.
 *
 * <p>The entry type is {@link io.dangol.core.flow.event.DomainEvents}, which makes the events of
 * this engine; a host declares its own with {@link io.dangol.core.flow.event.EventType}. Events
 * hold ids and codes of declared fields and nothing else, so that they may be logged and forwarded:
 *
 * <pre>{@code
 * DomainEvents events = DomainEvents.from(URI.create("/crm"));
 * DomainEvent change = events.gradeChanged(customer, "B", "A", "loyalty", 3, "SPEND", at);
 * outbox.publish(List.of(change));                       // within the host's transaction
 * change.find(EventFields.TO);                           // A
 * }</pre>
 *
 * <p>Delivery is at least once: an event's id is made of its content, so that a repetition is
 * recognised. Times are instants.
 */
@NullMarked
package io.dangol.core.flow.event;

import org.jspecify.annotations.NullMarked;
