package io.dangol.core.purchase;

/** What one purchase is when {@link PurchaseFacts#FREQUENCY} counts them. */
public enum Frequency {
  /**
   * Distinct order ids, wherever their rows and days are; rows without an order id count once per
   * day, so that data without any order ids is counted in days.
   */
  ORDERS,
  /** Rows of the input that are no refunds. */
  ROWS,
  /** Distinct days with a purchase. */
  DAYS
}
