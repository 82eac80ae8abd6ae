package io.dangol.core.sales.report;

/** Why an opportunity needs a doctor. The codes are stable; texts are in {@link ClinicTexts}. */
public enum StallReason {
  /** The day of the expected close went by. */
  PAST_CLOSE_DATE,
  /** The expected close was put off too often. */
  CLOSE_DATE_SLIPPED,
  /** It is in its step for too long. */
  STALLED_IN_STAGE,
  /** Nothing is planned. */
  NO_NEXT_STEP,
  /** What was planned is not done. */
  NEXT_STEP_OVERDUE,
  /** Nobody spoke with the customer for too long. */
  NO_RECENT_CONTACT,
  /** Nobody knows who decides at the customer's. */
  NO_CONTACT_PERSON
}
