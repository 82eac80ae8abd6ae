package io.dangol.segmentation.migration;

import java.util.Objects;
import java.util.Set;

/**
 * A move that has a name, such as "competitor's customers won": from any of some states to any of
 * others.
 *
 * @param name the name, not blank
 * @param from the states before
 * @param to the states after
 */
public record NamedMove(String name, Set<String> from, Set<String> to) {
  public NamedMove {
    Objects.requireNonNull(name, "name");
    from = Set.copyOf(from);
    to = Set.copyOf(to);
    if (name.isBlank() || from.isEmpty() || to.isEmpty()) {
      throw new IllegalArgumentException("a named move needs a name and states on both sides");
    }
  }
}
