/**
 * Profiles of segments and cross-tabs: what tells the segments of customers apart.
 *
 * <p>Measures are in the units of their facts, amounts in major units; shares are within [0, 1]; an
 * index of 100 is the mean of all customers.
 *
 * <pre>{@code
 * SegmentProfiles profiles =
 *     SegmentProfiles.of(facts, RfmFacts.SEGMENT, PurchaseFacts.MONETARY, PurchaseFacts.FREQUENCY);
 * profiles.segments().forEach(s -> report(s.segment(), s.share(), s.measures().get(0).index()));
 * CrossTab tab = CrossTab.of(facts, RfmFacts.SEGMENT, ClusterFacts.ID);
 * double strength = tab.cramersV();
 * }</pre>
 *
 * <p>Entry types: {@link io.dangol.segmentation.profile.SegmentProfiles} and {@link
 * io.dangol.segmentation.profile.CrossTab}.
 */
@NullMarked
package io.dangol.segmentation.profile;

import org.jspecify.annotations.NullMarked;
