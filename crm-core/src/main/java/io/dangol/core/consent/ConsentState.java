package io.dangol.core.consent;

/** What a customer's consent amounts to at a moment. */
public enum ConsentState {
  /** Asked for, not yet confirmed: the first half of a double opt-in. */
  PENDING,
  /** Given and in force. */
  GRANTED,
  /** Asked for and refused. */
  DENIED,
  /** Given once and taken back. */
  WITHDRAWN,
  /** Given once, and past its end. Never recorded; it follows from the passing of time. */
  EXPIRED
}
