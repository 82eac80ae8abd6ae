/**
 * Conversion between currencies, on request. Without it nothing in this library adds amounts of two
 * currencies: reports have a line for each, and everything else refuses the second one.
 *
 * <p>{@link io.dangol.core.money.ExchangeRates} is the port to the host's rates and the entry type;
 * {@link io.dangol.core.money.DatedRates} holds some in memory:
 *
 * <pre>{@code
 * Conversion won = rates.into(KRW);
 * purchases.map(purchase -> purchase.in(won, SEOUL)).collect(Purchases.collect(SEOUL));
 * PipelineReport.forecast(opportunities, ReportPeriod.QUARTER, now, SEOUL, won);
 * }</pre>
 *
 * <p>A rate is how many units of one currency one unit of another is worth, on a day of the host's
 * calendar.
 */
@NullMarked
package io.dangol.core.money;

import org.jspecify.annotations.NullMarked;
