package io.dangol.core.revision;

import java.util.Comparator;
import java.util.Objects;

/**
 * A definition, whatever its version.
 *
 * @param kind what kind of thing it is
 * @param name the name, the same in all versions, not blank
 */
public record DefinitionId(DefinitionKind kind, String name) implements Comparable<DefinitionId> {

  private static final Comparator<DefinitionId> ORDER =
      Comparator.comparing(DefinitionId::kind).thenComparing(DefinitionId::name);

  public DefinitionId {
    Objects.requireNonNull(kind, "kind");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a definition's name must not be blank");
    }
  }

  /**
   * Returns the id of a definition.
   *
   * @param kind what kind of thing it is
   * @param name the name, not blank
   * @return the id
   * @throws IllegalArgumentException if the name is blank
   */
  public static DefinitionId of(DefinitionKind kind, String name) {
    return new DefinitionId(kind, name);
  }

  /** Orders ids by kind, then by name. */
  @Override
  public int compareTo(DefinitionId other) {
    return ORDER.compare(this, other);
  }

  /** Returns kind and name, such as {@code RULE:best}. */
  @Override
  public String toString() {
    return kind + ":" + name;
  }
}
