package io.dangol.core.customer;

/** Somebody who buys, or may: a person or an organisation. */
public sealed interface Customer permits Person, Organization {

  /**
   * Returns the identity.
   *
   * @return the identity, the same for ever
   */
  CustomerId id();

  /**
   * Returns the name, which is personal data.
   *
   * @return the name
   */
  String name();

  /**
   * Returns what every customer has.
   *
   * @return the profile
   */
  CustomerProfile profile();

  /**
   * Returns this customer with another profile.
   *
   * @param profile the profile
   * @return the customer
   */
  Customer with(CustomerProfile profile);
}
