package io.dangol.core.view.visibility;

import io.dangol.core.customer.CustomerId;
import java.util.Set;

/** For whom a view of a customer is made. */
public sealed interface Viewer {

  /** The company itself: its staff in the contact centre, in the field, in the shop. */
  record Company() implements Viewer {}

  /**
   * A partner, such as a distributor.
   *
   * @param identities all identities of the partner, at least one
   */
  record Partner(Set<CustomerId> identities) implements Viewer {

    public Partner {
      identities = Set.copyOf(identities);
      if (identities.isEmpty()) {
        throw new IllegalArgumentException("a partner has at least one identity");
      }
    }
  }

  /**
   * Returns the company itself.
   *
   * @return the viewer
   */
  static Viewer company() {
    return new Company();
  }

  /**
   * Returns a partner who has one identity.
   *
   * @param id the partner
   * @return the viewer
   */
  static Viewer partner(CustomerId id) {
    return new Partner(Set.of(id));
  }
}
