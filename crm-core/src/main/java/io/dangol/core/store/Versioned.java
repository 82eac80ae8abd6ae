package io.dangol.core.store;

import java.util.Objects;

/**
 * A stored value with its version.
 *
 * @param value the value
 * @param version its version, to be given back when a changed value is saved
 * @param <T> the type of the value
 */
public record Versioned<T>(T value, Version version) {

  public Versioned {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(version, "version");
  }
}
