package io.dangol.core.customer;

import java.util.Objects;

/**
 * A customer who is a company, a non-profit or a public body.
 *
 * @param id the identity
 * @param name the name, not blank
 * @param form what it is
 * @param profile what every customer has
 */
public record Organization(CustomerId id, String name, Form form, CustomerProfile profile)
    implements Customer {

  /** What an organisation is. */
  public enum Form {
    /** A business. */
    COMPANY,
    /** An association, foundation or church. */
    NON_PROFIT,
    /** A public body or school. */
    PUBLIC
  }

  public Organization {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(profile, "profile");
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("the name of organisation %s is blank".formatted(id));
    }
  }

  /**
   * Returns an organisation of which only name and form are known.
   *
   * @param id the identity
   * @param name the name, not blank
   * @param form what it is
   * @return the organisation
   * @throws IllegalArgumentException if the name is blank
   */
  public static Organization of(CustomerId id, String name, Form form) {
    return new Organization(id, name, form, CustomerProfile.empty());
  }

  @Override
  public Organization with(CustomerProfile other) {
    return new Organization(id, name, form, other);
  }

  /** Returns the identity and the status, never the name. */
  @Override
  public String toString() {
    return "Organization[%s, %s]".formatted(id, profile.status());
  }
}
