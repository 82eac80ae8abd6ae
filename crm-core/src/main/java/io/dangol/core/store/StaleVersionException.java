package io.dangol.core.store;

/** Tells that somebody else saved a value in between; nothing was changed. */
public final class StaleVersionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Object key;
  private final transient Version expected;
  private final transient Version actual;

  /**
   * Creates the exception.
   *
   * @param key the key of the value
   * @param expected the version that the caller had seen
   * @param actual the version that is stored
   */
  public StaleVersionException(Object key, Version expected, Version actual) {
    super(
        "%s has version %d, not %d\nMaybe read it again and repeat the change."
            .formatted(key, actual.number(), expected.number()));
    this.key = key;
    this.expected = expected;
    this.actual = actual;
  }

  /**
   * Returns what was to be saved.
   *
   * @return the key that the store gave, which may be a text such as {@code customer C-1}
   */
  public Object key() {
    return key;
  }

  /**
   * Returns which version the caller had seen.
   *
   * @return the version
   */
  public Version expected() {
    return expected;
  }

  /**
   * Returns which version is stored.
   *
   * @return the version
   */
  public Version actual() {
    return actual;
  }
}
