/**
 * When those who are planned are contacted: in slices, so that a fault shows while it is small, and
 * gently to each receiving server.
 *
 * <p>{@link io.dangol.campaign.delivery.DeliveryPolicy} is the entry type. Slices are numbered from
 * 1. Who is in which slice depends on the campaign's salt and on who is planned, so planning again
 * after a crash gives the same slices.
 *
 * <pre>{@code
 * DeliveryPlan plan = DeliveryPolicy.oneIn(100).inFlightPerDomain(3).plan(decisions);
 * plan.slices();                                        // 100 slices of 600
 * plan.customers(1);                                    // who is first
 * plan.fastest(Duration.ofSeconds(1));                  // PT3H20M for 36,000 at one provider
 * }</pre>
 */
@NullMarked
package io.dangol.campaign.delivery;

import org.jspecify.annotations.NullMarked;
