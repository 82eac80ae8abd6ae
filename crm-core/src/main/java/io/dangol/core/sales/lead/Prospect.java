package io.dangol.core.sales.lead;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.contact.ContactPoint;
import java.util.List;
import java.util.Objects;

/**
 * Who a lead is about, before there is a customer. All of it is personal data and stays out of
 * {@link #toString()}.
 *
 * @param name the name, not blank
 * @param kind what it is
 * @param contactPoints how to reach them
 */
public record Prospect(String name, Kind kind, List<ContactPoint> contactPoints) {

  /** What a prospect is. */
  public enum Kind {
    /** A natural person. */
    PERSON,
    /** A business. */
    COMPANY,
    /** An association, foundation or church. */
    NON_PROFIT,
    /** A public body or school. */
    PUBLIC
  }

  public Prospect {
    Objects.requireNonNull(kind, "kind");
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("the name of a prospect is blank");
    }
    contactPoints = List.copyOf(contactPoints);
  }

  /**
   * Returns a person.
   *
   * @param name the name, not blank
   * @param contactPoints how to reach them
   * @return the prospect
   * @throws IllegalArgumentException if the name is blank
   */
  public static Prospect person(String name, ContactPoint... contactPoints) {
    return new Prospect(name, Kind.PERSON, List.of(contactPoints));
  }

  /**
   * Returns the customer that the prospect becomes.
   *
   * @param id the identity of the customer
   * @return a customer to be won, with the contact points
   */
  public Customer toCustomer(CustomerId id) {
    CustomerProfile profile = CustomerProfile.empty();
    for (ContactPoint point : contactPoints) {
      profile = profile.with(point);
    }
    return switch (kind) {
      case PERSON -> Person.of(id, name).with(profile);
      case COMPANY -> organization(id, Organization.Form.COMPANY).with(profile);
      case NON_PROFIT -> organization(id, Organization.Form.NON_PROFIT).with(profile);
      case PUBLIC -> organization(id, Organization.Form.PUBLIC).with(profile);
    };
  }

  private Organization organization(CustomerId id, Organization.Form form) {
    return Organization.of(id, name, form);
  }

  /** Returns the kind, and nothing that tells who it is. */
  @Override
  public String toString() {
    return "Prospect[%s]".formatted(kind);
  }
}
