package io.dangol.core.rule;

/**
 * The name of a rule, the same in all its versions.
 *
 * @param value the name, not blank, such as {@code best-reactivation}
 */
public record RuleId(String value) implements Comparable<RuleId> {

  public RuleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a rule's id must not be blank");
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
