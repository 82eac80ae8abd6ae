package io.dangol.core.purchase;

/**
 * What a refund, a purchase with a negative amount, does to the other figures. Under no policy does
 * a refund count as a purchase or make a customer more recent.
 */
public enum Refunds {
  /** Refunds reduce what was spent, on the day of the refund. */
  NET,
  /** Refunds are left out: what counts is what was sold. */
  GROSS,
  /**
   * As {@link #NET}, and an order whose refunds reach its sales by the end of the period counts as
   * if it had never been. It needs order ids; rows without one are treated as under {@link #NET}.
   */
  EXCLUDE_FULLY_REFUNDED
}
