package io.dangol.core.customer;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that identifies a customer, more or less.
 *
 * <p>Its text is personal data, and so is left out of {@link #toString()}. What has the form of a
 * Korean resident registration number is refused: six digits of a day of birth, then seven that
 * begin with 1 to 8, with or without a separator; of a telephone number, which may have such digits
 * behind its country code, only where it is nothing else.
 *
 * <p>A number means something only together with who gave it out: customer 1001 of one shop is not
 * customer 1001 of another. A {@link IdentifierType#SOURCE_KEY} always names its issuer, the others
 * where it is not the host.
 *
 * @param type what kind of thing it is
 * @param value the normalised value, not blank
 * @param strength how much an equal value proves
 * @param exclusive whether only one customer may have the value of this issuer
 * @param issuedBy who gave it out, not blank, or null for the host
 */
public record Identifier(
    IdentifierType type,
    String value,
    IdentifierStrength strength,
    boolean exclusive,
    @Nullable String issuedBy) {

  public Identifier {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(strength, "strength");
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("an identifier of type %s is blank".formatted(type));
    }
    if (hasResidentNumber(type, value)) {
      throw new IllegalArgumentException(
          "an identifier of type %s has the form of a resident registration number, which must not"
                  .formatted(type)
              + " be kept");
    }
    if (issuedBy == null ? type == IdentifierType.SOURCE_KEY : issuedBy.isBlank()) {
      throw new IllegalArgumentException(
          "an identifier of type %s needs its issuer\nMaybe Identifier.of(SourceRef)."
              .formatted(type));
    }
  }

  private static boolean hasResidentNumber(IdentifierType type, String value) {
    return switch (type) {
      case PHONE -> ResidentNumbers.looksLikeOne(value);
      case EMAIL, NAME_PHONE -> ResidentNumbers.occursIn(value);
      default -> ResidentNumbers.occursInIdentifier(value);
    };
  }

  /**
   * Returns an identifier of the host's own, with the strength and exclusiveness that its type has
   * by default.
   *
   * @param type what kind of thing it is
   * @param value the normalised value, not blank
   * @return the identifier
   * @throws IllegalArgumentException if the value is blank or the type is that of a source, which
   *     gives out its own
   */
  public static Identifier of(IdentifierType type, String value) {
    return new Identifier(type, value, type.strength(), type.exclusive(), null);
  }

  /**
   * Returns the key of the customer in a source system.
   *
   * @param customer the source and the key of the customer there
   * @return the identifier, issued by the source
   */
  public static Identifier of(SourceRef customer) {
    IdentifierType type = IdentifierType.SOURCE_KEY;
    return new Identifier(
        type, customer.recordId(), type.strength(), type.exclusive(), customer.source());
  }

  /**
   * Returns this identifier as one that somebody else than the host gave out.
   *
   * @param issuer who, such as {@code affiliate-bank}, not blank
   * @return the identifier
   */
  public Identifier from(String issuer) {
    return new Identifier(
        type, value, strength, exclusive, Objects.requireNonNull(issuer, "issuer"));
  }

  /**
   * Returns who gave it out.
   *
   * @return the issuer, or empty for the host
   */
  public Optional<String> issuer() {
    return Optional.ofNullable(issuedBy);
  }

  /**
   * Returns whether another one is the same value of the same issuer, however much either proves.
   *
   * @param other the other identifier
   * @return whether type, issuer and value are equal
   */
  public boolean matches(Identifier other) {
    return type == other.type
        && value.equals(other.value)
        && Objects.equals(issuedBy, other.issuedBy);
  }

  /** Returns the type and the strength, never the value. */
  @Override
  public String toString() {
    return "Identifier[%s, %s]".formatted(type, strength);
  }
}
