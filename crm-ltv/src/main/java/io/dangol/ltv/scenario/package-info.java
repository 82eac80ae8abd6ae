/**
 * What would change if: retention, purchases, spend or margin of a group were different, and what a
 * base will buy in the periods to come.
 *
 * <p>Entry types: {@link io.dangol.ltv.scenario.WhatIf} for a group described by its averages,
 * {@link io.dangol.ltv.scenario.Scenario} for customers with purchase histories, {@link
 * io.dangol.ltv.scenario.PurchaseForecast} for a base and {@link
 * io.dangol.ltv.scenario.GroupForecast} for groups of its customers or of what they buy. Intervals
 * come from the draws of a {@link io.dangol.ltv.uncertainty.Bootstrap}. Money is in the currency of
 * the data.
 *
 * <pre>{@code
 * CustomerBase atRisk = CustomerBase.of(customers).where(segment::contains);
 * Scenario.of(valuation, Change.NONE.withDropout(0.8)).costing(1_000_000)
 *     .outcome(atRisk, draws).net();   // estimate, lower, upper
 * Allocation products = mix.allocation(row -> ids.at(row));
 * GroupForecast.of(models, base, products, Change.NONE, Horizon.of(1, PeriodUnit.MONTHS), newCustomers)
 *     .rows();                         // group, period, purchases, revenue
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.scenario;

import org.jspecify.annotations.NullMarked;
