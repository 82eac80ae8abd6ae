package io.dangol.core.customer;

/** What kind of thing identifies a customer. */
public enum IdentifierType {
  /** The number that the host gave the customer. */
  CUSTOMER_NO(IdentifierStrength.STRONG, true),
  /** The number of a member card, which the customer knows too. */
  MEMBER_CARD(IdentifierStrength.STRONG, true),
  /** The key of the customer in a source system. */
  SOURCE_KEY(IdentifierStrength.STRONG, true),
  /** An e-mail address; families and offices share them. */
  EMAIL(IdentifierStrength.MEDIUM, false),
  /** A telephone number; families and offices share them. */
  PHONE(IdentifierStrength.MEDIUM, false),
  /** A name together with a telephone number. */
  NAME_PHONE(IdentifierStrength.MEDIUM, false);

  private final IdentifierStrength strength;
  private final boolean exclusive;

  IdentifierType(IdentifierStrength strength, boolean exclusive) {
    this.strength = strength;
    this.exclusive = exclusive;
  }

  /**
   * Returns how much it proves by default.
   *
   * @return the strength
   */
  public IdentifierStrength strength() {
    return strength;
  }

  /**
   * Returns whether by default only one customer may have a value.
   *
   * @return whether two customers with the same value are an error, and two values forbid a merge
   */
  public boolean exclusive() {
    return exclusive;
  }
}
