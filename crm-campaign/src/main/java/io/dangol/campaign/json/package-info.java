/**
 * Campaigns and offer tables as JSON documents.
 *
 * <p>{@link io.dangol.campaign.json.CampaignJson} is the entry type. Reading collects all problems
 * with their place and never throws for what a document says; writing is canonical, so that equal
 * values give equal text. Shares are in percent, gaps in days, amounts of money a decimal text with
 * its currency.
 *
 * <pre>{@code
 * Reading<Campaign> reading = CampaignJson.read(text, catalog);
 * reading.problems().forEach(problem -> log(problem.toString()));
 * Campaign campaign = reading.orThrow();
 * String canonical = CampaignJson.write(campaign);
 * OfferTable offers = OfferJson.read(offersText, catalog).orThrow();
 * }</pre>
 */
@NullMarked
package io.dangol.campaign.json;

import org.jspecify.annotations.NullMarked;
