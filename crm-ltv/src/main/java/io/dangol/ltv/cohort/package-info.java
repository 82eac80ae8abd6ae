/**
 * Value and retention per group of customers: clusters, segments, grades, acquisition cohorts.
 *
 * <p>Entry types: {@link io.dangol.ltv.cohort.GroupProfiles} derives per group of any fact how
 * customers stay and buy and, with {@link io.dangol.ltv.cohort.PurchaseCosts}, what share of
 * revenue goods cost; {@link io.dangol.ltv.cohort.Portfolio} weighs groups whose lifetime value is
 * known and chooses the target; {@link io.dangol.ltv.cohort.RepurchaseByRecency} counts the
 * customer-migration model. A figure that the data do not hold is a {@link
 * io.dangol.ltv.cohort.Measure} with a reason, never 0. Shares are fractions, times are years,
 * money is in the currency of the data.
 *
 * <pre>{@code
 * PurchaseCosts costs = purchases.stream().collect(PurchaseCosts.collect(zone, lastDay));
 * GroupProfiles profiles = GroupProfiles.of(table, RfmFacts.SEGMENT, 365, costs);
 * GroupValues values = profiles.values(DiscountRate.perYear(0.10));
 * values.portfolio().map(Portfolio::target);     // the group with the most valuable customer
 * values.unknown();                              // groups without a value, and why
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.cohort;

import org.jspecify.annotations.NullMarked;
