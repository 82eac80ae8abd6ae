/**
 * Engagement: what customers do with our messages and pages, as a score that fades with a
 * half-life.
 *
 * <p>Scores are in points, ages in days. Clicks count more than opens, since mail programs open
 * messages by machine; machine opens are counted apart and score nothing.
 *
 * <pre>{@code
 * EngagementPolicy policy = EngagementPolicy.defaults().withHalfLifeDays(30);
 * Map<CustomerId, EngagementState> states = EngagementSignals.in(SEOUL).states(responses, policy);
 * FactTable known = table.with(new EngagementScores(policy, states, bandsBefore, asOf));
 * double score = EngagementState.empty(policy).add(EngagementKind.CLICK, day).score(asOf);
 * ShrunkRate rate = ShrunkRate.of(clicks, sends, ShrunkRate.Prior.ofMean(0.02, 50));
 * }</pre>
 *
 * <p>Entry types: {@link io.dangol.segmentation.engagement.EngagementSignals} for activities,
 * {@link io.dangol.segmentation.engagement.EngagementState} for one customer.
 */
@NullMarked
package io.dangol.segmentation.engagement;

import org.jspecify.annotations.NullMarked;
