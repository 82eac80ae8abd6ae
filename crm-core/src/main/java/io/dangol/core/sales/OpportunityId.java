package io.dangol.core.sales;

import java.util.Objects;

/**
 * The identity of an opportunity: an opaque text that the host supplies.
 *
 * @param value the text, not blank
 */
public record OpportunityId(String value) implements Comparable<OpportunityId> {

  public OpportunityId {
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("the id of an opportunity must not be blank");
    }
  }

  /**
   * Returns the identity with this text.
   *
   * @param value the text, not blank
   * @return the identity
   * @throws IllegalArgumentException if the text is blank
   */
  public static OpportunityId of(String value) {
    return new OpportunityId(value);
  }

  /** Orders identities by their text. */
  @Override
  public int compareTo(OpportunityId other) {
    return value.compareTo(other.value);
  }

  /** Returns the text itself. */
  @Override
  public String toString() {
    return value;
  }
}
