package io.dangol.core.fact;

/** What the numbers of a fact count or measure. */
public enum FactUnit {
  /** No unit: a code, a state, a label. */
  NONE,
  /** Things that are counted: orders, purchases. */
  COUNT,
  /** Days. */
  DAYS,
  /** Major units of the currency of the data. */
  MONEY,
  /** A share or probability within [0, 1]. */
  SHARE,
  /** An ordinal score, larger is better. */
  SCORE
}
