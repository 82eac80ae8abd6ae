/**
 * What purchases say about where the revenue comes from: channels such as the contact centre, ways
 * of payment, the share of the wallet.
 *
 * <p>{@link io.dangol.core.purchase.revenue.RevenueReport} sums purchases by any dimension; {@link
 * io.dangol.core.purchase.revenue.PaymentFacts} and {@link
 * io.dangol.core.purchase.revenue.WalletShare} are sources of facts:
 *
 * <pre>{@code
 * RevenueReport.by(Purchase::channel, purchases, ReportPeriod.MONTH, SEOUL);   // the contact centre
 * FactTable facts = base.with(
 *     PaymentFacts.of(purchases, Set.of("CARD"), asOf, Optional.of(Period.ofMonths(12)), SEOUL),
 *     WalletShare.ofStated(SPENT_ON_BEDDING));
 * }</pre>
 *
 * <p>An order is what the sales of one customer with one order id are together, or a sale without
 * one; a refund is no order. Rows are given for the customers of today: {@code
 * purchase.by(survivor)} where customers were merged.
 *
 * <p>Amounts are exact and never added over currencies; shares are within [0, 1].
 */
@NullMarked
package io.dangol.core.purchase.revenue;

import org.jspecify.annotations.NullMarked;
