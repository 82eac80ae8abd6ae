/**
 * Who a record is about: the identity that every purchase, contact, score and decision shares.
 *
 * <p>{@link io.dangol.core.customer.CustomerId} is the entry type. Batches number their customers
 * with a {@link io.dangol.core.customer.CustomerIndex}, so that columns need an {@code int} per row
 * and not an object:
 *
 * <pre>{@code
 * var index = CustomerIndex.builder();
 * int row = index.add("C-1029");          // 0, and 0 again for the same id
 * CustomerIndex customers = index.build();
 * customers.at(row);                      // CustomerId[C-1029]
 * }</pre>
 *
 * <p>What only some hosts know of a customer, such as whether they pay by card or in cash or are a
 * member, is no part of the profile. A host publishes it as facts of its own, {@code
 * Fact.code("shop.payment")} and {@code Fact.bool("shop.member")} say, by a {@link
 * io.dangol.core.fact.FactSource} that it adds to the table, and defines them in its catalog;
 * rules, groups and reports then use them like all others. How a single purchase was paid is {@code
 * Purchase.paymentMethod()}.
 */
@NullMarked
package io.dangol.core.customer;

import org.jspecify.annotations.NullMarked;
