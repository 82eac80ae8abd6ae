package io.dangol.core.customer;

import java.util.Objects;

/**
 * The identity of one customer: an opaque text that the host supplies or that identity resolution
 * assigns. It is never reused and never derived from personal data, which is why it may appear in
 * messages and logs.
 *
 * @param value the text, not blank, at most {@value #MAX_LENGTH} characters, without control
 *     characters or halves of a surrogate pair
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

  /** The longest identity that is accepted, in characters. */
  public static final int MAX_LENGTH = 200;

  public CustomerId {
    check(value);
  }

  /**
   * Returns the identity with this text.
   *
   * @param value the text, not blank, at most {@value #MAX_LENGTH} characters, without control
   *     characters
   * @return the identity
   * @throws IllegalArgumentException if {@code value} is blank, too long, or has a control
   *     character or half a surrogate pair
   */
  public static CustomerId of(String value) {
    return new CustomerId(value);
  }

  static void check(String value) {
    Objects.requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("a customer id must not be blank");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a customer id has at most %d characters, not %d".formatted(MAX_LENGTH, value.length()));
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c)) {
        throw new IllegalArgumentException(
            "a customer id has no control characters, but position %d has one".formatted(i));
      }
      if (Character.isSurrogate(c)) {
        // A half alone has no UTF-8 form: two such ids would become one in the index.
        boolean pair = i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException(
              "a customer id is Unicode text, but position %d has half a surrogate pair"
                  .formatted(i));
        }
        i++;
      }
    }
  }

  /** Orders identities by their text, character by character. */
  @Override
  public int compareTo(CustomerId other) {
    return value.compareTo(other.value);
  }

  /** Returns the text itself. */
  @Override
  public String toString() {
    return value;
  }
}
