package io.dangol.core.identity.normalize;

/** What a value is good for. */
public enum Validity {
  /** It is as it should be. */
  VALID,
  /** It is as it should be after something was taken away or put in its usual form. */
  REPAIRED,
  /** It stands for nothing, such as a number of zeros, or for somebody else for a while. */
  PLACEHOLDER,
  /** It is of many people, such as the number of a call centre. */
  GENERIC,
  /** It cannot be what its field says. */
  INVALID,
  /** There is no value. */
  MISSING;

  /**
   * Returns whether an equal value of another record says that the two may be of one person.
   *
   * @return whether it is valid or repaired
   */
  public boolean isEvidence() {
    return this == VALID || this == REPAIRED;
  }
}
