package io.dangol.core.sales.lead;

/** Why field sales gives a lead back. */
public enum ReturnReason {
  /** Nobody could be reached. */
  NOT_REACHED,
  /** The contact data are wrong. */
  WRONG_CONTACT_DATA,
  /** There is no interest. */
  NO_INTEREST,
  /** It is somebody else's region or product. */
  NOT_RESPONSIBLE,
  /** There is no time for it. */
  NO_CAPACITY,
  /** It is known already. */
  DUPLICATE
}
