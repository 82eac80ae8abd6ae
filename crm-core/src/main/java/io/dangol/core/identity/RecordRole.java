package io.dangol.core.identity;

/** What the person of a record did to come into it. */
public enum RecordRole {
  /** Bought something. */
  BUYER,
  /** Received what somebody else bought, such as a gift. */
  RECIPIENT,
  /** Signed up, whether or not anything was bought. */
  MEMBER,
  /** Asked something. */
  INQUIRER,
  /** Was named or won as somebody who may buy. */
  LEAD;

  /**
   * Returns whether the record is of an order of the person's own.
   *
   * @return whether the person bought
   */
  public boolean isOwnOrder() {
    return this == BUYER;
  }

  /**
   * Returns whether a person known by such records only is a prospect: somebody who may become a
   * customer and has not asked to be one.
   *
   * @return whether it makes a prospect
   */
  public boolean isProspect() {
    return this == RECIPIENT || this == LEAD;
  }
}
