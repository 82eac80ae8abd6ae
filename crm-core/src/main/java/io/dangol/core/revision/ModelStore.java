package io.dangol.core.revision;

import io.dangol.core.store.AppendResult;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps the versions of rules, tables, grade policies and models, and the steps of their lives.
 * Implementations are safe for use by any number of threads, and prove it with {@code
 * ModelStoreContract}.
 */
public interface ModelStore {

  /**
   * Adds a version, unless it is there. A version never changes: another content under the same
   * number is a conflict.
   *
   * @param definition the version
   * @return the version that is stored now, and whether it was new
   */
  AppendResult<Definition> add(Definition definition);

  /**
   * Returns a version.
   *
   * @param id the definition
   * @param version the version
   * @return the version, or empty if it is not there
   */
  Optional<Definition> find(DefinitionId id, int version);

  /**
   * Returns all versions of a definition.
   *
   * @param id the definition
   * @return the versions in ascending order
   */
  List<Definition> versions(DefinitionId id);

  /**
   * Returns the definitions of a kind.
   *
   * @param kind the kind
   * @return the definitions of which there is a version, in their order
   */
  List<DefinitionId> definitions(DefinitionKind kind);

  /**
   * Returns the steps of a definition.
   *
   * @param id the definition
   * @return the history, with {@link Version#NONE} where there is no step
   */
  Versioned<RevisionHistory> history(DefinitionId id);

  /**
   * Adds a step.
   *
   * @param event the step, about a version that is there
   * @param expected the version of the history that the caller has seen
   * @return the version of the history with the step
   * @throws StaleVersionException if somebody added a step in between
   * @throws IllegalArgumentException if the version is not there
   * @throws IllegalStateException if the step is not possible, see {@link RevisionHistory#apply}
   */
  Version append(RevisionEvent event, Version expected);

  /**
   * Returns the version in force.
   *
   * @param id the definition
   * @param moment the moment
   * @return the version, or empty if none is in force
   */
  default Optional<Definition> latestAt(DefinitionId id, Instant moment) {
    OptionalInt version = history(id).value().effectiveAt(moment);
    return version.isPresent() ? find(id, version.getAsInt()) : Optional.empty();
  }
}
