package io.dangol.core.service;

import java.util.Objects;

/**
 * The identity of a service case: an opaque text that the host supplies.
 *
 * @param value the text, not blank
 */
public record CaseId(String value) implements Comparable<CaseId> {

  public CaseId {
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("a case id must not be blank");
    }
  }

  /**
   * Returns the identity with this text.
   *
   * @param value the text, not blank
   * @return the identity
   * @throws IllegalArgumentException if the text is blank
   */
  public static CaseId of(String value) {
    return new CaseId(value);
  }

  /** Orders identities by their text. */
  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }

  /** Returns the text itself. */
  @Override
  public String toString() {
    return value;
  }
}
