/**
 * Leads: prospects from the home page, surveys, walk-ins, referrals, campaigns and recipients of
 * gifts, and their way from the contact centre to field sales.
 *
 * <p>{@link io.dangol.core.sales.lead.Lead} is the entry type, a pure state machine whose events
 * are its history:
 *
 * <pre>{@code
 * Lead lead = Lead.captured(LeadIntake.of(id, LeadSource.SURVEY, monday, prospect))
 *     .after(new LeadEvent.Qualified(tuesday))
 *     .after(new LeadEvent.HandedOver(tuesday, "team-north", friday))
 *     .after(new LeadEvent.Accepted(thursday));
 * Conversion won = lead.convert(Opportunity.opened(terms));
 * HandOverReport.of(leads, now).lines();      // who answered in time, and why leads came back
 * }</pre>
 *
 * <p>Moments are {@link java.time.Instant}s. Who a prospect is stays out of every {@code toString}.
 */
@NullMarked
package io.dangol.core.sales.lead;

import org.jspecify.annotations.NullMarked;
