package io.dangol.core.revision;

import java.util.Objects;

/**
 * That something uses a definition, known by reference: a campaign its target rule, a policy a
 * model.
 *
 * @param user who uses it, such as a campaign's id, not blank
 * @param definition what is used
 */
public record DefinitionUse(String user, DefinitionId definition) {

  public DefinitionUse {
    Objects.requireNonNull(definition, "definition");
    if (user.isBlank()) {
      throw new IllegalArgumentException("user must not be blank");
    }
  }
}
