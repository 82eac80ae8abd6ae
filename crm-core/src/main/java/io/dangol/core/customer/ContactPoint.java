package io.dangol.core.customer;

import java.util.Objects;

/**
 * An address at which a customer can be reached.
 *
 * <p>Its text is personal data, and so is left out of {@link #toString()}.
 *
 * @param kind what kind of address it is
 * @param value the normalised address, not blank
 * @param deliverability whether messages arrive there
 */
public record ContactPoint(ContactPointKind kind, String value, Deliverability deliverability) {

  public ContactPoint {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(deliverability, "deliverability");
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("a contact point of kind %s is blank".formatted(kind));
    }
  }

  /**
   * Returns a contact point of which nothing is known.
   *
   * @param kind what kind of address it is
   * @param value the normalised address, not blank
   * @return the contact point
   * @throws IllegalArgumentException if the address is blank
   */
  public static ContactPoint of(ContactPointKind kind, String value) {
    return new ContactPoint(kind, value, Deliverability.UNKNOWN);
  }

  /**
   * Returns this contact point after something was learnt about it.
   *
   * @param learnt the new deliverability
   * @return the contact point
   */
  public ContactPoint with(Deliverability learnt) {
    return new ContactPoint(kind, value, learnt);
  }

  /** Returns the kind and the state, never the address. */
  @Override
  public String toString() {
    return "ContactPoint[%s, %s]".formatted(kind, deliverability.state());
  }
}
