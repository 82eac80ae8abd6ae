package io.dangol.core.identity.normalize;

import java.util.List;
import java.util.Objects;

/**
 * A value with its comparison key. All its texts are personal data and left out of {@link
 * #toString()}.
 *
 * @param raw the value as the source wrote it
 * @param text the value as it is to be shown and used: of evidence the repaired one, telephone
 *     numbers with a plus sign and the country code
 * @param key the text to compare; empty where nothing is left
 * @param validity what it is good for; evidence has a key
 * @param issues what was found in it, in the order in which it was found
 */
public record NormalizedValue(
    String raw, String text, String key, Validity validity, List<ValueIssue> issues) {

  public NormalizedValue {
    Objects.requireNonNull(raw, "raw");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(validity, "validity");
    issues = List.copyOf(issues);
    if (Objects.requireNonNull(key, "key").isEmpty() && validity.isEvidence()) {
      throw new IllegalArgumentException("a value without a key is no evidence");
    }
  }

  /**
   * Returns this value as one that many people have.
   *
   * @return the value, {@link Validity#GENERIC} because {@link ValueIssue#SHARED}
   */
  public NormalizedValue shared() {
    return new NormalizedValue(raw, text, key, Validity.GENERIC, List.of(ValueIssue.SHARED));
  }

  /** Returns the validity and the issues, never the value. */
  @Override
  public String toString() {
    return "NormalizedValue[%s, %s]".formatted(validity, issues);
  }
}
