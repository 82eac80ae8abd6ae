/**
 * Service: what customers ask for, from receipt to satisfaction.
 *
 * <p>{@link io.dangol.core.service.ServiceCase} is the entry type, a pure state machine whose
 * events are its history; {@code io.dangol.core.service.report} counts many of them:
 *
 * <pre>{@code
 * ServiceCase repair = ServiceCase.received(intake)
 *     .after(new CaseEvent.Assigned(monday, "staff-7"))
 *     .after(new CaseEvent.Started(tuesday))
 *     .after(new CaseEvent.Linked(tuesday, new CaseLink.Product("bed-7")))
 *     .after(new CaseEvent.Resolved(friday, "REPAIRED"));
 * }</pre>
 *
 * <p>Moments are {@link java.time.Instant}s; days count in a zone that is given. What a customer
 * said stays out of every {@code toString}.
 */
@NullMarked
package io.dangol.core.service;

import org.jspecify.annotations.NullMarked;
