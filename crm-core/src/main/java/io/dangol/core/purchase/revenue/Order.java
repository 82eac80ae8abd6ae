package io.dangol.core.purchase.revenue;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseKind;
import java.util.Optional;

/** What makes rows one order: the same customer and order id. Only sales make orders. */
record Order(CustomerId customer, String id) {

  /** The order that a row belongs to, or empty if the row is a refund or stands alone. */
  static Optional<Order> of(Purchase row) {
    return row.kind() == PurchaseKind.SALE && row.orderId() != null
        ? Optional.of(new Order(row.customer(), row.orderId()))
        : Optional.empty();
  }

  /** Whether a row is an order of its own. */
  static boolean isAlone(Purchase row) {
    return row.kind() == PurchaseKind.SALE && row.orderId() == null;
  }
}
