/**
 * Models of customers under contract, who renew or leave at the end of each period, so that leaving
 * is seen.
 *
 * <p>Entry types: {@link io.dangol.ltv.contract.ShiftedBetaGeometric} (sBG) and {@link
 * io.dangol.ltv.contract.BetaDiscreteWeibull} (BdW). Time is counted in contract periods; discount
 * rates are converted to the period by the library. Both let renewal probabilities differ between
 * customers, without which the value of those who stay is underestimated.
 *
 * <pre>{@code
 * SurvivorTable cohort = SurvivorTable.of(PeriodUnit.YEARS, 1000, 869, 743, 653, 593, 551, 517, 491);
 * ShiftedBetaGeometric model = ShiftedBetaGeometric.fit(cohort).model();
 * model.survival(12);                                              // share still there after twelve years
 * model.retention(3);                                              // share of year-2 survivors who renew for a third
 * model.discountedExpectedLifetime(DiscountRate.perYear(0.10));    // payments of a new customer, first one now
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.contract;

import org.jspecify.annotations.NullMarked;
