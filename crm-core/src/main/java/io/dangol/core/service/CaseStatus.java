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
  CLOSED;

  /**
   * Returns whether there is still work to do.
   *
   * @return true before an answer
   */
  public boolean isOpen() {
    return this != RESOLVED && this != CLOSED;
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
