/**
 * Campaigns: who is spoken to, with what, on which channel, and how the effect is measured.
 *
 * <p>{@link io.dangol.campaign.Campaign} is the entry type. It is a value; deciding about a table
 * of facts is a pure function of the campaign, the table and the moment. Days are counted in the
 * zone of the evaluation context.
 *
 * <pre>{@code
 * Campaign winBack = Campaign.named("win back")
 *     .target(SEGMENT.in("AT_RISK", "CANNOT_LOSE"))
 *     .offers(SampleOffers.rfm()).holdout(Share.percent(10)).build();
 * Decisions decisions = winBack.decide(facts, EvaluationContext.at(instant, SEOUL));
 * decisions.explain(CustomerId.of("C-1029"));
 * }</pre>
 */
@NullMarked
package io.dangol.campaign;

import org.jspecify.annotations.NullMarked;
