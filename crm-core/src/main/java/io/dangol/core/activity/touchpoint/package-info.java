/**
 * Touch-points: where a customer and the company are meant to meet, against where they met.
 *
 * <p>The entry type is {@link io.dangol.core.activity.touchpoint.TouchPointPlan}: phase, channel,
 * frequency and staff of every touch-point, as data. Compared with the interactions of a window it
 * gives what was planned, what took place and what is missing:
 *
 * <pre>{@code
 * TouchPointPlan plan = TouchPointPlan.of("main", 1,
 *     new TouchPoint("first-visit", Phase.BEFORE, VISIT, OUTBOUND, Frequency.once(), "field-sales"),
 *     new TouchPoint("check-up", Phase.AFTER, TELEPHONE, OUTBOUND,
 *         Frequency.every(Period.ofMonths(3)), "contact-centre"));
 * TouchPointReport report = plan.compare(phases, interactions.stream(), window, roles);
 * report.rows().get(1).gap();
 * }</pre>
 *
 * <p>A {@link io.dangol.core.activity.touchpoint.BuyingProcess} describes the stages that a
 * customer passes, as data too. Windows are half-open and count days in a zone; numbers are counts.
 */
@NullMarked
package io.dangol.core.activity.touchpoint;

import org.jspecify.annotations.NullMarked;
