/**
 * Triggers: what is to happen when something has happened, as data. This is the logic store of the
 * source documents.
 *
 * <p>The entry type is {@link io.dangol.core.flow.trigger.Triggers}. A trigger is an event type, a
 * rule over the fields of the event and the facts of its customer, and named actions. The engine
 * says which actions follow and why; the host performs them:
 *
 * <pre>{@code
 * Trigger upgrade = Trigger.on(EventTypes.GRADE_CHANGED).named("best-customer-entry", 1)
 *     .when(EventFields.TO.is("S")).then(new Action.Enrol("care-programme"));
 * Triggers triggers = Triggers.of(List.of(upgrade));
 * List<Firing> firings = triggers.on(event, facts, at);
 * firings.forEach(firing -> firing.actions().forEach(this::perform));
 * }</pre>
 */
@NullMarked
package io.dangol.core.flow.trigger;

import org.jspecify.annotations.NullMarked;
