package io.dangol.core.quality;

/** In which respect data are good or bad. */
public enum Dimension {
  /** Whether values are there. */
  COMPLETENESS,
  /** Whether values are what they should be and can be used. */
  VALIDITY,
  /** Whether a customer is there once, and a value belongs to one customer. */
  UNIQUENESS,
  /** Whether records lead to customers. */
  LINKAGE,
  /** Whether values were confirmed lately. */
  TIMELINESS
}
