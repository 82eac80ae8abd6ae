package io.dangol.core.grade;

/** What a contact should find out and record. */
public enum Capture {
  /** When and how the customer was in contact. */
  CONTACT_HISTORY,
  /** Complaints. */
  COMPLAINTS,
  /** Planned events. */
  EVENT_PLANS,
  /** Whether the contact person is still in charge. */
  CONTACT_PERSON,
  /** Whether the address is right. */
  ADDRESS
}
