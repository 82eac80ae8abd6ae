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
 */
@NullMarked
package io.dangol.core.customer;

import org.jspecify.annotations.NullMarked;
