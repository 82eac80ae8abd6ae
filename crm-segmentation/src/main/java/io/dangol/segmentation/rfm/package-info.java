/**
 * RFM: recency, frequency and monetary value of customers as scores 1..b, and segments from them.
 *
 * <p>Thresholds are fitted once and frozen; the model scores any customer on any later date.
 * Recency is in whole days, frequency a count, monetary value in major units of the table's
 * currency; scores have no unit.
 *
 * <pre>{@code
 * RfmModel rfm = Rfm.fit(base, RfmOptions.defaults());
 * FactTable facts = base.with(rfm); // rfm.recencyScore ... rfm.segment
 * RfmSummary summary = rfm.summarize(base);
 * Condition target = RfmFacts.SEGMENT.in(RfmSegments.AT_RISK, RfmSegments.CANNOT_LOSE);
 * String name = SegmentNames.in(Locale.KOREAN).of(RfmSegments.AT_RISK);
 * }</pre>
 *
 * <p>Entry type: {@link io.dangol.segmentation.rfm.Rfm}.
 */
@NullMarked
package io.dangol.segmentation.rfm;

import org.jspecify.annotations.NullMarked;
