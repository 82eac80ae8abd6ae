package io.dangol.campaign.decision;

import org.jspecify.annotations.Nullable;

/** What was decided about a customer of the population. */
public enum Outcome {
  /** The target rule is false: not in the audience. */
  NOT_MATCHED,
  /** The target rule is unknown, as a fact is missing: not in the audience, but counted apart. */
  UNKNOWN,
  /** In the audience and to be contacted. */
  PLANNED,
  /** In the audience, reachable, and left alone to measure the campaign. */
  HELD_OUT,
  /** In the audience, but a gate says no. */
  EXCLUDED;

  static Outcome of(@Nullable Reason reason) {
    return reason == null ? PLANNED : reason.outcome();
  }

  /**
   * Returns whether a customer with this outcome belongs to the audience.
   *
   * @return true for planned, held out and excluded
   */
  public boolean inAudience() {
    return this != NOT_MATCHED && this != UNKNOWN;
  }
}
