/**
 * The value of customers: purchases still to come times spend times margin, discounted.
 *
 * <p>Entry type: {@link io.dangol.ltv.value.Valuation}, a {@link io.dangol.core.fact.FactSource}
 * that publishes {@link io.dangol.ltv.value.ValueFacts}. {@link io.dangol.ltv.value.CustomerBase}
 * computes the same for a part of the customers under other models and assumptions, and {@link
 * io.dangol.ltv.value.ValueIntervals} puts intervals around it. Values are in the currency of the
 * spend data, as doubles: they are estimates.
 *
 * <pre>{@code
 * Valuation value = Valuation.of(MbgNbd.fit(base).model(), GammaGamma.fit(base).model())
 *     .discountedAt(DiscountRate.perYear(0.10))
 *     .withMargin(0.3);
 * FactTable valued = base.with(value);
 * Condition worthIt = ValueFacts.CLV.atLeast(100_000);
 * Interval equity = new ValueIntervals(value, CustomerBase.of(customers), draws).base();
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.value;

import org.jspecify.annotations.NullMarked;
