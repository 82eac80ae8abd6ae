package io.dangol.core.customer;

import java.util.Objects;

/**
 * Something that identifies a customer, more or less.
 *
 * <p>Its text is personal data, and so is left out of {@link #toString()}. What has the form of a
 * Korean resident registration number is refused: six digits of a day of birth, then seven that
 * begin with 1 to 8, with or without a hyphen.
 *
 * @param type what kind of thing it is
 * @param value the normalised value, not blank
 * @param strength how much an equal value proves
 * @param exclusive whether only one customer may have the value
 */
public record Identifier(
    IdentifierType type, String value, IdentifierStrength strength, boolean exclusive) {

  public Identifier {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(strength, "strength");
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("an identifier of type %s is blank".formatted(type));
    }
    if (ResidentNumbers.looksLikeOne(value)) {
      throw new IllegalArgumentException(
          "an identifier of type %s has the form of a resident registration number, which must not"
                  .formatted(type)
              + " be kept");
    }
  }

  /**
   * Returns an identifier with the strength and exclusiveness that its type has by default.
   *
   * @param type what kind of thing it is
   * @param value the normalised value, not blank
   * @return the identifier
   * @throws IllegalArgumentException if the value is blank
   */
  public static Identifier of(IdentifierType type, String value) {
    return new Identifier(type, value, type.strength(), type.exclusive());
  }

  /** Returns the type and the strength, never the value. */
  @Override
  public String toString() {
    return "Identifier[%s, %s]".formatted(type, strength);
  }
}
