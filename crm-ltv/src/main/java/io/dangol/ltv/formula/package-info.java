/**
 * Deterministic lifetime-value formulas, and the time units and discount rates that every model of
 * this module shares.
 *
 * <p>Entry types: {@link io.dangol.ltv.formula.SimpleLtv} for the back-of-the-envelope value and
 * {@link io.dangol.ltv.formula.DiscountRate} for the typed rate. Money is exact decimal, in one
 * currency that the caller keeps track of; rates and retentions are fractions (0.10 is ten
 * percent).
 *
 * <pre>{@code
 * SimpleLtv best = SimpleLtv.of(new BigDecimal("1840000"), new BigDecimal("0.10"), new BigDecimal("20"));
 * best.perCustomer();       // 3680000
 * best.total(60_000);       // 220800000000
 * DiscountRate.perYear(0.10).continuousPer(PeriodUnit.WEEKS);   // 0.0018266...
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.formula;

import org.jspecify.annotations.NullMarked;
