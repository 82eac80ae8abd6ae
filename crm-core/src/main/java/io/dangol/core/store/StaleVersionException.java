package io.dangol.core.store;

/** Tells that somebody else saved a value in between; nothing was changed. */
public final class StaleVersionException extends RuntimeException {

  private static final long serialVersionUID = 1;

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
  }
}
