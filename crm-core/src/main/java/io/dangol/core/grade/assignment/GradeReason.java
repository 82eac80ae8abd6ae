package io.dangol.core.grade.assignment;

/** What gave, or kept, a grade. */
public enum GradeReason {
  /** The criterion of the grade holds. */
  CRITERION,
  /** The criterion of the grade holds; that of a better one depends on values that are missing. */
  CRITERION_WITH_MISSING_FACTS,
  /** No criterion holds: the default. */
  DEFAULT,
  /** No criterion holds, and at least one depends on values that are missing: the default. */
  DEFAULT_WITH_MISSING_FACTS,
  /** The weaker condition holds that is enough to keep the grade. */
  KEPT,
  /** A lower grade is earned, or others took the place, but the period has not ended. */
  PERIOD_OPEN,
  /** A lower grade is earned, or others took the place, but the minimum holding is not over. */
  MINIMUM_HOLDING,
  /** A lower grade is earned, or others took the place, but the grace is not over. */
  GRACE,
  /** An even lower grade is earned; grades go down by one step. */
  SOFT_LANDING,
  /** A better grade is earned, but its places went to others. */
  CAP,
  /** The customer had a better grade and still earns it, but its places went to others. */
  DISPLACED,
  /** Somebody at the host decided so. */
  OVERRIDE
}
