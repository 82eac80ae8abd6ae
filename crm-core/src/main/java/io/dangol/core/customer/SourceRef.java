package io.dangol.core.customer;

import java.util.Objects;

/**
 * Where a record came from: the source system and the record's own key there.
 *
 * <p>Purchases, consents and interactions keep their reference for ever; the customer is resolved
 * through it, so that a merge or a split of customers never has to touch them. Appending the same
 * reference twice is recognised as a repetition.
 *
 * @param source the source system, such as {@code online-shop}, not blank
 * @param recordId the key of the record within that source, not blank
 */
public record SourceRef(String source, String recordId) implements Comparable<SourceRef> {

  public SourceRef {
    requireText(source, "source");
    requireText(recordId, "recordId");
  }

  /**
   * Returns the reference to a record.
   *
   * @param source the source system, not blank
   * @param recordId the key of the record within that source, not blank
   * @return the reference
   * @throws IllegalArgumentException if a part is blank
   */
  public static SourceRef of(String source, String recordId) {
    return new SourceRef(source, recordId);
  }

  /** Orders references by source, then by record. */
  @Override
  public int compareTo(SourceRef other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : recordId.compareTo(other.recordId);
  }

  /** Returns both parts, joined by a slash. */
  @Override
  public String toString() {
    return source + "/" + recordId;
  }

  private static void requireText(String text, String name) {
    if (Objects.requireNonNull(text, name).isBlank()) {
      throw new IllegalArgumentException("%s must not be blank".formatted(name));
    }
  }
}
