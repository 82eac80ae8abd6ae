package io.dangol.core.memory;

import io.dangol.core.revision.Definition;
import io.dangol.core.revision.DefinitionId;
import io.dangol.core.revision.DefinitionKind;
import io.dangol.core.revision.ModelStore;
import io.dangol.core.revision.RevisionEvent;
import io.dangol.core.revision.RevisionHistory;
import io.dangol.core.revision.Transition;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Versions of definitions, and the steps of their lives, in memory. */
public final class InMemoryModelStore implements ModelStore {

  private final Map<Key, Definition> versions = new ConcurrentHashMap<>();
  private final Map<DefinitionId, Versioned<RevisionHistory>> histories = new ConcurrentHashMap<>();

  private record Key(DefinitionId id, int version) {}

  /** Creates an empty store. */
  public InMemoryModelStore() {}

  @Override
  public AppendResult<Definition> add(Definition definition) {
    Definition before =
        versions.putIfAbsent(new Key(definition.id(), definition.version()), definition);
    if (before == null) {
      return new AppendResult<>(definition, Status.APPENDED);
    }
    return new AppendResult<>(
        before, before.equals(definition) ? Status.DUPLICATE : Status.CONFLICT);
  }

  @Override
  public Optional<Definition> find(DefinitionId id, int version) {
    return Optional.ofNullable(versions.get(new Key(id, version)));
  }

  @Override
  public List<Definition> versions(DefinitionId id) {
    return versions.values().stream()
        .filter(definition -> definition.id().equals(id))
        .sorted(Comparator.comparing(Definition::version))
        .toList();
  }

  @Override
  public List<DefinitionId> definitions(DefinitionKind kind) {
    return versions.keySet().stream()
        .map(Key::id)
        .filter(id -> id.kind() == kind)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Versioned<RevisionHistory> history(DefinitionId id) {
    Versioned<RevisionHistory> history = histories.get(Objects.requireNonNull(id, "id"));
    return history == null ? new Versioned<>(RevisionHistory.empty(id), Version.NONE) : history;
  }

  @Override
  public Version append(RevisionEvent event, Version expected) {
    if (find(event.id(), event.version()).isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no version %d\nMaybe add it first.".formatted(event.id(), event.version()));
    }
    Versioned<RevisionHistory> stored =
        histories.compute(
            event.id(),
            (id, known) -> {
              Versioned<RevisionHistory> before =
                  known == null ? new Versioned<>(RevisionHistory.empty(id), Version.NONE) : known;
              if (!before.version().equals(expected)) {
                throw new StaleVersionException(id, expected, before.version());
              }
              return next(before, event);
            });
    return stored.version();
  }

  private static Versioned<RevisionHistory> next(
      Versioned<RevisionHistory> before, RevisionEvent event) {
    Transition transition = before.value().apply(event);
    if (transition instanceof Transition.Accepted accepted) {
      return new Versioned<>(accepted.history(), before.version().next());
    }
    throw new IllegalStateException(
        "%s of %s/%d is not possible: %s"
            .formatted(
                event.step(),
                event.id(),
                event.version(),
                ((Transition.Refused) transition).reason()));
  }
}
