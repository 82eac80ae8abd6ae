package io.dangol.core.relationship;

/** What one customer is to another. */
public enum Role {
  /** A person who acts for an organisation. */
  CONTACT_PERSON(true),
  /** An organisation that is part of another one. */
  BRANCH(true),
  /** A person who lives in the household of another one, its head. */
  HOUSEHOLD_MEMBER(false),
  /** A customer who is served through a distributor. */
  END_CUSTOMER(false);

  private final boolean rollsUp;

  Role(boolean rollsUp) {
    this.rollsUp = rollsUp;
  }

  /**
   * Returns whether purchases of the one count for the account of the other.
   *
   * @return whether they roll up
   */
  public boolean rollsUp() {
    return rollsUp;
  }
}
