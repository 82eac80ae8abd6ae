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
  /** Given once, and past its end. It follows from the passing of time, or a source says so. */
  EXPIRED,
  /**
   * Given, and not confirmed again by the day on which that was due. It follows from a policy of
   * maintenance and is never recorded.
   */
  STALE;

  /**
   * Returns whether it is a no.
   *
   * @return true for {@link #DENIED}, {@link #WITHDRAWN} and {@link #EXPIRED}: of two records of
   *     one moment they count
   */
  public boolean refuses() {
    return this == DENIED || this == WITHDRAWN || this == EXPIRED;
  }
}
