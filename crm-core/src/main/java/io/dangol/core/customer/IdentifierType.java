package io.dangol.core.customer;

/** What kind of thing identifies a customer. */
public enum IdentifierType {
  /** The number that the host gave the customer. */
  CUSTOMER_NO(IdentifierStrength.STRONG, true, false),
  /** The number of a member card, which the customer knows too. */
  MEMBER_CARD(IdentifierStrength.STRONG, true, true),
  /** The key of the customer in a source system. */
  SOURCE_KEY(IdentifierStrength.STRONG, true, false),
  /** An e-mail address; families and offices share them. */
  EMAIL(IdentifierStrength.MEDIUM, false, true),
  /** A telephone number; families and offices share them. */
  PHONE(IdentifierStrength.MEDIUM, false, true),
  /** A name together with a telephone number. */
  NAME_PHONE(IdentifierStrength.MEDIUM, false, true);

  private final IdentifierStrength strength;
  private final boolean exclusive;
  private final boolean knownToCustomer;

  IdentifierType(IdentifierStrength strength, boolean exclusive, boolean knownToCustomer) {
    this.strength = strength;
    this.exclusive = exclusive;
    this.knownToCustomer = knownToCustomer;
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

  /**
   * Returns whether customers know the value and can name it, or it is known to staff and systems
   * only.
   *
   * @return whether a customer can be asked for it
   */
  public boolean isKnownToCustomer() {
    return knownToCustomer;
  }
}
