/**
 * Engagement: what customers do with our messages and pages, as a score that fades with a
 * half-life.
 *
 * <p>Scores are in points, ages in days. Clicks count more than opens, since mail programs open
 * messages by machine; machine opens are counted apart and score nothing.
 *
 * <pre>{@code
 * EngagementPolicy policy = EngagementPolicy.defaults().withHalfLifeDays(30);
 * EngagementState state = EngagementState.empty(policy).add(EngagementKind.CLICK, day);
 * double score = state.merge(other).score(asOf);
 * EngagementBand band = policy.bands().band(score, EngagementBand.LOW);
 * ShrunkRate rate = ShrunkRate.of(clicks, sends, ShrunkRate.Prior.ofMean(0.02, 50));
 * }</pre>
 *
 * <p>Entry type: {@link io.dangol.segmentation.engagement.EngagementState}.
 */
@NullMarked
package io.dangol.segmentation.engagement;

import org.jspecify.annotations.NullMarked;
