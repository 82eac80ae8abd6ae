package io.dangol.core.purchase;

/** Whether money came in or went back. */
public enum PurchaseKind {
  /** The amount is zero or positive. A gift or sample at no charge is a purchase too. */
  SALE,
  /** The amount is negative. */
  REFUND
}
