package io.dangol.core.service;

/** Where a case stands. */
public enum CaseStatus {
  /** It came in, and nobody has it. */
  RECEIVED,
  /** Somebody has it. */
  ASSIGNED,
  /** Somebody works on it. */
  IN_PROGRESS,
  /** The work waits for the customer or a supplier; the clock stands still. */
  WAITING,
  /** There is an answer. */
  RESOLVED,
  /** It is over. */
  CLOSED,
  /** It says the same as another case, where the work goes on. */
  DUPLICATE;

  /**
   * Returns whether there is still work to do.
   *
   * @return true before an answer; a duplicate has none of its own
   */
  public boolean isOpen() {
    return !isAnswered() && this != DUPLICATE;
  }

  /**
   * Returns whether the customer has an answer to this very case.
   *
   * @return true for {@link #RESOLVED} and {@link #CLOSED}
   */
  public boolean isAnswered() {
    return this == RESOLVED || this == CLOSED;
  }

  /**
   * Returns whether the clock of the service level runs.
   *
   * @return true while the host, and not somebody else, is to act
   */
  public boolean isClockRunning() {
    return isOpen() && this != WAITING;
  }
}
