/**
 * Purchases, and the facts that follow from them.
 *
 * <p>{@link io.dangol.core.purchase.Purchases} is the entry type. Rows fold into {@link
 * io.dangol.core.purchase.PurchaseHistories}, which merge; one pass over them gives the columns of
 * {@link io.dangol.core.purchase.PurchaseFacts} (RFM) and {@link
 * io.dangol.core.purchase.RepeatFacts} (lifetime value):
 *
 * <pre>{@code
 * var histories = PurchaseHistories.builder(CurrencyUnit.of("KRW"), 0);
 * histories.add("C-1029", epochDay, 35_000);
 * FactTable facts =
 *     Purchases.summarize(histories.build(), SummaryOptions.asOf(LocalDate.of(2026, 7, 1)));
 * facts.numbers(PurchaseFacts.RECENCY_DAYS).at(0);
 * }</pre>
 *
 * <p>Purchases that are loaded as columns already need no histories: {@link
 * io.dangol.core.purchase.Purchases#facts(PurchaseColumns, SummaryOptions)} finds the same facts of
 * {@link io.dangol.core.purchase.PurchaseFacts} several times faster.
 *
 * <p>Time is counted in whole days, amounts in exact minor units of one currency. The analysis date
 * is exclusive; the ends of calibration and hold-out are inclusive days.
 */
@NullMarked
package io.dangol.core.purchase;

import org.jspecify.annotations.NullMarked;
