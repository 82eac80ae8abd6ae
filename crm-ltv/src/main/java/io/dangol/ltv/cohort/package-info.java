/**
 * Value and retention per group of customers: clusters, segments, grades, acquisition cohorts.
 *
 * <p>Entry types: {@link io.dangol.ltv.cohort.GroupProfiles} derives per group of any code fact how
 * customers stay and buy, and {@link io.dangol.ltv.cohort.Portfolio} weighs groups whose lifetime
 * value is known and chooses the target. Shares are fractions, times are years, money is in the
 * currency of the data.
 *
 * <pre>{@code
 * Portfolio portfolio = Portfolio.of(
 *     new Portfolio.Group("1", 200, new BigDecimal("45000")),
 *     new Portfolio.Group("2", 300, new BigDecimal("420000")),
 *     new Portfolio.Group("3", 500, new BigDecimal("150000")));
 * portfolio.total();                   // 210000000
 * portfolio.target().name();           // "2"
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.cohort;

import org.jspecify.annotations.NullMarked;
