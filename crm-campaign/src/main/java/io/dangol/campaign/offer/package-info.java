/**
 * What is offered to whom.
 *
 * <p>{@link io.dangol.campaign.offer.OfferTable} is the entry type: a decision table from facts to
 * an {@link io.dangol.campaign.offer.Offer}. Discounts are in percent of the price or in an exact
 * amount of money.
 *
 * <pre>{@code
 * OfferTable offers = SampleOffers.rfm();
 * Coverage coverage = offers.coverage();          // which cells no row names
 * Offer offer = offers.offerFor(facts.row(0), at);
 * offer.code();                                   // COUPON_6
 * }</pre>
 */
@NullMarked
package io.dangol.campaign.offer;

import org.jspecify.annotations.NullMarked;
