/**
 * Promises about service cases, and whether they are kept.
 *
 * <p>{@link io.dangol.core.service.sla.SlaPolicy} is the entry type. Time is working time of {@link
 * io.dangol.core.calendar.BusinessHours}; while a case waits for the customer the clock stands
 * still:
 *
 * <pre>{@code
 * BusinessHours hours = BusinessHours.weekdays(SEOUL, LocalTime.of(9, 0), LocalTime.of(18, 0));
 * var level = new ServiceLevel(Duration.ofHours(4), Duration.ofHours(16));
 * SlaPolicy policy = SlaPolicy.of(level, hours.without(holidays));
 * policy.state(repair, SlaTarget.RESOLUTION, now).orElseThrow().dueAt();
 * List<SlaBreach> late = policy.breaches(cases, now);
 * }</pre>
 */
@NullMarked
package io.dangol.core.service.sla;

import org.jspecify.annotations.NullMarked;
