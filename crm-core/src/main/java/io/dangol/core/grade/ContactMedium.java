package io.dangol.core.grade;

/** How a customer is approached. */
public enum ContactMedium {
  /** A visit in person. */
  VISIT,
  /** The telephone round (TM): a campaign of calls that also checks and completes the data. */
  TELEPHONE_ROUND,
  /** A call by the person in charge. */
  PHONE,
  /** Direct mail by post (DM). */
  DIRECT_MAIL,
  /** E-mail. */
  EMAIL
}
