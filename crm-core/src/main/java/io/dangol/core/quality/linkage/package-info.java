/**
 * How many purchases, consultations and responses lead to a customer.
 *
 * <p>{@link io.dangol.core.quality.linkage.LinkageTally} is the entry type:
 *
 * <pre>{@code
 * SharedOrders orders = SharedOrders.none().and("web-shop", "erp");
 * LinkageTally tally = LinkageTally.of(orders, customers::resolve);
 * purchases.forEach(purchase -> tally.add(LinkedRecord.of(purchase, SEOUL)));
 * interactions.forEach(interaction -> tally.add(LinkedRecord.of(interaction, SEOUL)));
 * tally.report().of(RecordKind.PURCHASE).total().linked();         // 9120 of 10400
 * }</pre>
 *
 * <p>Records are counted, an order once; amounts are exact sums in major units of one currency
 * each; months are those of the zone in which the days were counted.
 */
@NullMarked
package io.dangol.core.quality.linkage;

import org.jspecify.annotations.NullMarked;
