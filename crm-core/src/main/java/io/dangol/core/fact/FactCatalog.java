package io.dangol.core.fact;

import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts that rules may name, with what is known about each. Reading a stored rule needs one: it
 * turns names into facts and values into the fact's type.
 */
public final class FactCatalog {

  private final Map<String, FactDefinition> byName;

  private final Map<String, Events> events;

  /**
   * A kind of events that rules may name.
   *
   * @param kind the kind
   * @param retention how far back the host keeps such events, null for all of them
   * @param definitions what is known of facts of these events; the others may have any value
   */
  public record Events(
      EventKind kind, @Nullable Period retention, List<FactDefinition> definitions) {

    public Events {
      Objects.requireNonNull(kind, "kind");
      definitions = List.copyOf(definitions);
      if (retention != null) {
        ConditionValues.checkPeriod(kind.name(), retention);
      }
      Set<Fact<?>> defined = new HashSet<>();
      for (FactDefinition definition : definitions) {
        if (!kind.has(definition.fact()) || !defined.add(definition.fact())) {
          throw new IllegalArgumentException(
              "%s: %s is no fact of these events, or is defined twice"
                  .formatted(kind, definition.fact()));
        }
      }
    }

    /**
     * Returns a kind of events of which the host keeps all.
     *
     * @param kind the kind
     * @return the kind, with facts that may have any value
     */
    public static Events of(EventKind kind) {
      return new Events(kind, null, List.of());
    }

    private Optional<FactDefinition> find(Fact<?> fact) {
      return definitions.stream().filter(known -> known.fact().equals(fact)).findFirst();
    }
  }

  private FactCatalog(Map<String, FactDefinition> byName, Map<String, Events> events) {
    this.byName = byName;
    this.events = events;
  }

  /**
   * Returns a catalog of definitions.
   *
   * @param definitions the definitions, each of another name
   * @return the catalog
   * @throws IllegalArgumentException if two definitions have the same name
   */
  public static FactCatalog of(Collection<FactDefinition> definitions) {
    Map<String, FactDefinition> byName = new LinkedHashMap<>();
    for (FactDefinition definition : definitions) {
      if (byName.put(definition.fact().name(), definition) != null) {
        throw new IllegalArgumentException("fact %s is defined twice".formatted(definition.fact()));
      }
    }
    return new FactCatalog(Collections.unmodifiableMap(byName), Map.of());
  }

  /**
   * Returns this catalog with kinds of events of which the host keeps all.
   *
   * @param kinds the kinds; one of the same name is replaced
   * @return the catalog
   * @throws IllegalArgumentException if two kinds have a fact of the same name
   */
  public FactCatalog withEvents(EventKind... kinds) {
    return withEvents(Arrays.stream(kinds).map(Events::of).toList());
  }

  /**
   * Returns this catalog with a kind of events.
   *
   * @param kind the kind; one of the same name is replaced
   * @param retention how far back the host keeps such events: longer windows are warned of
   * @return the catalog
   */
  public FactCatalog withEvents(EventKind kind, Period retention) {
    return withEvents(List.of(new Events(kind, retention, List.of())));
  }

  /**
   * Returns this catalog with kinds of events.
   *
   * @param added the kinds; one of the same name is replaced
   * @return the catalog
   * @throws IllegalArgumentException if two kinds have a fact of the same name
   */
  public FactCatalog withEvents(Collection<Events> added) {
    Map<String, Events> more = new LinkedHashMap<>(events);
    added.forEach(each -> more.put(each.kind().name(), each));
    Set<String> names = new HashSet<>();
    for (Events each : more.values()) {
      for (Fact<?> fact : each.kind().facts()) {
        if (!names.add(fact.name())) {
          throw new IllegalArgumentException("two kinds of events have a fact %s".formatted(fact));
        }
      }
    }
    return new FactCatalog(byName, Collections.unmodifiableMap(more));
  }

  /**
   * Returns the kinds of events.
   *
   * @return the kinds in their order, unmodifiable
   */
  public Collection<Events> events() {
    return events.values();
  }

  /**
   * Returns the kind of events of this name.
   *
   * @param name the name
   * @return the kind, or empty if there is none
   */
  public Optional<Events> events(String name) {
    return Optional.ofNullable(events.get(name));
  }

  /**
   * Returns the catalog of the facts of a kind of events, which conditions on them may name.
   *
   * @param kind the kind
   * @return the facts of the kind; what this catalog defines of them is kept
   */
  public FactCatalog of(EventKind kind) {
    return of(
        kind.facts().stream()
            .map(
                fact ->
                    events(kind.name())
                        .flatMap(known -> known.find(fact))
                        .or(() -> find(fact.name()).filter(known -> known.fact().equals(fact)))
                        .orElse(FactDefinition.of(fact, FactUnit.NONE, kind.name())))
            .toList());
  }

  /**
   * Returns a catalog of the facts of a table, without units.
   *
   * @param table the table
   * @return the catalog
   */
  public static FactCatalog of(FactTable table) {
    FactCatalog facts =
        of(
            table.facts().stream()
                .map(
                    fact ->
                        FactDefinition.of(fact, FactUnit.NONE, table.madeBy(fact).orElse("table")))
                .toList());
    return facts.withEvents(table.events().stream().map(Events::of).toList());
  }

  /**
   * Returns the union of catalogs.
   *
   * @param catalogs the catalogs; a later definition of a name replaces an earlier one
   * @return the catalog
   */
  public static FactCatalog union(FactCatalog... catalogs) {
    Map<String, FactDefinition> byName = new LinkedHashMap<>();
    Map<String, Events> events = new LinkedHashMap<>();
    Arrays.stream(catalogs).forEach(catalog -> byName.putAll(catalog.byName));
    Arrays.stream(catalogs).forEach(catalog -> events.putAll(catalog.events));
    return new FactCatalog(
        Collections.unmodifiableMap(byName), Collections.unmodifiableMap(events));
  }

  /**
   * Returns the definitions.
   *
   * @return the definitions in their order, unmodifiable
   */
  public Collection<FactDefinition> definitions() {
    return byName.values();
  }

  /**
   * Returns the definition of a name.
   *
   * @param name the name
   * @return the definition, or empty if there is none
   */
  public Optional<FactDefinition> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Returns the known name that is nearest to one that is not known, for an error message.
   *
   * @param name the name that was not found
   * @return the name with the fewest edits (insert, delete, replace), if they are at most a third
   *     of its length
   */
  public Optional<String> nearest(String name) {
    record Candidate(String name, int edits) {}
    int limit = Math.max(name.length(), 3) / 3;
    return byName.keySet().stream()
        // A distance is at least the difference of the lengths: most names need no table.
        .filter(known -> Math.abs(known.length() - name.length()) <= limit)
        .map(known -> new Candidate(known, edits(name, known)))
        .filter(candidate -> candidate.edits() <= limit)
        .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  /** Levenshtein distance by rows. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[row.length - 1];
  }

  @Override
  public String toString() {
    return "FactCatalog" + List.copyOf(byName.keySet());
  }
}
