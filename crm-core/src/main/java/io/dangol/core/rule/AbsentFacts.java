package io.dangol.core.rule;

/** What it means that a table has no column of a fact that a rule reads. */
public enum AbsentFacts {
  /** A mistake: evaluation is refused and all absent facts are named. The default. */
  REFUSED,
  /** The value is missing in every row, so that comparisons with it are unknown. */
  MISSING
}
