/**
 * Who a campaign speaks to, and who is kept out of it in order to measure it.
 *
 * <p>{@link io.dangol.campaign.audience.Holdout} is the entry type: a share of customers that gets
 * nothing. Membership is a pure function of a salt and the customer's identity, so it needs no
 * storage and stays the same for ever. Shares are in parts per million, buckets are numbers from 0
 * to 999,999.
 *
 * <pre>{@code
 * Holdout holdout = Holdout.of(Share.percent(10), "win-back-2026");
 * holdout.holds(CustomerId.of("C-1029"));                    // always the same answer
 * SaltedBuckets buckets = SaltedBuckets.of("win-back-2026/variant");
 * boolean variantA = Share.percent(50).covers(buckets.bucketOf(CustomerId.of("C-1029")));
 * }</pre>
 */
@NullMarked
package io.dangol.campaign.audience;

import org.jspecify.annotations.NullMarked;
