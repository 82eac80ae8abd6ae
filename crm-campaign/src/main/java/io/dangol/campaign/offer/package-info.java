/**
 * What is offered to whom.
 *
 * <p>{@link io.dangol.campaign.offer.OfferTable} is the entry type: a decision table from facts to
 * an {@link io.dangol.campaign.offer.Offer}. Discounts are in percent of the price or in an exact
 * amount of money.
 *
 * <pre>{@code
 * OfferTable offers = SampleOffers.rfm();
 * offers.offers();                                     // the four offers that occur
 * offers.decide(table.row(0), at).outcome();           // Optional[PercentageOff[COUPON_6, 6]]
 * offers.explain(table.row(0), at);                    // rfm row 1 gives COUPON_6: TRUE because ...
 * OfferColumn everybody = offers.decide(table, at);
 * }</pre>
 */
@NullMarked
package io.dangol.campaign.offer;

import org.jspecify.annotations.NullMarked;
