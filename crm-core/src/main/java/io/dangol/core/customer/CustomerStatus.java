package io.dangol.core.customer;

/** Whether a customer still counts as one. */
public enum CustomerStatus {
  /** In use. */
  ACTIVE,
  /** Kept, but without any activity for long. */
  DORMANT,
  /** Ended by the customer or the host. */
  CLOSED,
  /** The person has died. */
  DECEASED,
  /** Personal data was erased; what is left is a tombstone. */
  ERASED
}
