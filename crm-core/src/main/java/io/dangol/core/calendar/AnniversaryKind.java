package io.dangol.core.calendar;

/** What is remembered. */
public enum AnniversaryKind {
  /** The customer's birth. */
  BIRTHDAY,
  /** The customer's wedding. */
  WEDDING,
  /** The founding of the organisation. */
  FOUNDING,
  /** The customer's first purchase. */
  FIRST_PURCHASE,
  /** The beginning of the membership. */
  MEMBERSHIP
}
