package io.dangol.core.sales.lead;

import java.util.Objects;

/**
 * The identity of a lead: an opaque text that the host supplies.
 *
 * @param value the text, not blank
 */
public record LeadId(String value) implements Comparable<LeadId> {

  public LeadId {
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("the id of a lead must not be blank");
    }
  }

  /**
   * Returns the identity with this text.
   *
   * @param value the text, not blank
   * @return the identity
   * @throws IllegalArgumentException if the text is blank
   */
  public static LeadId of(String value) {
    return new LeadId(value);
  }

  /** Orders identities by their text. */
  @Override
  public int compareTo(LeadId other) {
    return value.compareTo(other.value);
  }

  /** Returns the text itself. */
  @Override
  public String toString() {
    return value;
  }
}
