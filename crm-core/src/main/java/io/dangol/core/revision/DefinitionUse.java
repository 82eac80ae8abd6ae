package io.dangol.core.revision;

import java.util.Comparator;
import java.util.Objects;

/**
 * That something uses a version of a definition, known by reference: a campaign its target rule, a
 * policy a model.
 *
 * @param user who uses it, such as a campaign's id, not blank
 * @param definition what is used
 * @param version the version that is used, from 1
 */
public record DefinitionUse(String user, DefinitionId definition, int version)
    implements Comparable<DefinitionUse> {

  private static final Comparator<DefinitionUse> ORDER =
      Comparator.comparing(DefinitionUse::user)
          .thenComparing(DefinitionUse::definition)
          .thenComparingInt(DefinitionUse::version);

  public DefinitionUse {
    Objects.requireNonNull(definition, "definition");
    if (user.isBlank()) {
      throw new IllegalArgumentException("user must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "%s uses version %d of %s, which is not from 1".formatted(user, version, definition));
    }
  }

  /** Orders uses by user, then by definition and version. */
  @Override
  public int compareTo(DefinitionUse other) {
    return ORDER.compare(this, other);
  }
}
