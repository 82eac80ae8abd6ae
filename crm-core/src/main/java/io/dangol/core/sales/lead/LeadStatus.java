package io.dangol.core.sales.lead;

/** Where a lead stands. */
public enum LeadStatus {
  /** It came in. */
  CAPTURED,
  /** It is worth the time of field sales. */
  QUALIFIED,
  /** Field sales has it and must answer. */
  HANDED_OVER,
  /** Field sales works on it. */
  ACCEPTED,
  /** Field sales gave it back. */
  RETURNED,
  /** It became a customer with an opportunity. */
  CONVERTED,
  /** It is none. */
  DISQUALIFIED
}
