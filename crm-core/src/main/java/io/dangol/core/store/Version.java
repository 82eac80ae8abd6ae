package io.dangol.core.store;

/**
 * The version of a stored value: what makes two people who edit the same thing notice.
 *
 * @param number 0 for a value that is not stored yet, then 1, 2, …
 */
public record Version(long number) implements Comparable<Version> {

  /** The version of a value that is not stored yet. */
  public static final Version NONE = new Version(0);

  public Version {
    if (number < 0) {
      throw new IllegalArgumentException("a version is at least 0, not %d".formatted(number));
    }
  }

  /**
   * Returns the version after this one.
   *
   * @return the next version
   */
  public Version next() {
    return new Version(number + 1);
  }

  /** Orders versions by their number. */
  @Override
  public int compareTo(Version other) {
    return Long.compare(number, other.number);
  }
}
