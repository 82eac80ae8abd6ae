package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which verdicts the tests of one fact can have together. Each fact is a variable with a few rows:
 * one per region of its values in which no test changes its verdict, and one for a missing value.
 *
 * <p>What is not known, such as what a test of the host says about a value, has a row for each
 * possibility. So there may be rows that no value has, but never a value without its row: what no
 * row satisfies is satisfied by nobody.
 */
final class Regions {

  /** Tests times rows of one fact; a fact with more has tests that are free of each other. */
  private static final int MOST_EVALUATIONS = 200_000;

  /**
   * The rows of one fact.
   *
   * @param rows all of them
   * @param present those of a value that is there
   * @param exact whether there is a value for each row, whatever the values of other facts
   */
  private record Variable(BitSet rows, BitSet present, boolean exact) {}

  /** What a test needs of the rows of its variable, by goal. */
  private record Test(int variable, Map<Formula.Goal, Formula.In> goals) {

    static Test of(int variable, Truth[] verdicts) {
      Map<Formula.Goal, Formula.In> goals = new EnumMap<>(Formula.Goal.class);
      for (Formula.Goal goal : Formula.Goal.values()) {
        BitSet rows = new BitSet();
        for (int row = 0; row < verdicts.length; row++) {
          rows.set(row, goal.admits(verdicts[row]));
        }
        goals.put(goal, new Formula.In(variable, rows));
      }
      return new Test(variable, goals);
    }
  }

  private final FactCatalog catalog;
  private final @Nullable Segments segments;
  private final List<Variable> variables = new ArrayList<>();

  /** By identity: a set of a million values is costly to compare. */
  private final IdentityHashMap<Condition, Test> tests = new IdentityHashMap<>();

  private final Map<Condition, List<Condition>> places = new LinkedHashMap<>();

  private Regions(FactCatalog catalog, @Nullable Segments segments) {
    this.catalog = catalog;
    this.segments = segments;
  }

  /** Returns the regions of all facts that some conditions test. */
  static Regions of(List<Condition> conditions, FactCatalog catalog, @Nullable Segments segments) {
    Regions regions = new Regions(catalog, segments);
    conditions.forEach(
        condition ->
            regions.collect(
                condition,
                leaf ->
                    regions.places.computeIfAbsent(leaf, unseen -> new ArrayList<>()).add(leaf)));
    Map<Fact<?>, List<Condition>> byFact = new LinkedHashMap<>();
    for (Condition leaf : regions.places.keySet()) {
      Optional<Fact<?>> tested = leaf.tested();
      if (tested.isPresent()) {
        byFact.computeIfAbsent(base(tested.get()), unseen -> new ArrayList<>()).add(leaf);
      } else {
        regions.addFree(leaf);
      }
    }
    Set<EventKind> shared = shared(byFact.keySet());
    byFact.forEach(
        (fact, tested) -> {
          boolean alone = events(fact).filter(shared::contains).isEmpty();
          regions.add(fact, tested, alone);
        });
    return regions;
  }

  /** Calls back with every test and every segment that is known by name only. */
  private void collect(Condition condition, Consumer<Condition> leaf) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> collect(part, leaf));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> collect(part, leaf));
    } else if (condition instanceof Condition.Not not) {
      collect(not.part(), leaf);
    } else if (condition instanceof Condition.InSegment segment && expansion(segment).isPresent()) {
      collect(expansion(segment).get(), leaf);
    } else if (!(condition instanceof Condition.Always || condition instanceof Condition.Never)) {
      leaf.accept(condition);
    }
  }

  private Optional<Condition> expansion(Condition.InSegment segment) {
    return segments != null && segments.find(segment.segment()).isPresent()
        ? Optional.of(segments.expand(segment))
        : Optional.empty();
  }

  /** The fact of which a chain of defaults is. */
  static Fact<?> base(Fact<?> fact) {
    return fact.derivation().orElse(null) instanceof Derivation.Default<?> known
        ? base(known.fact())
        : fact;
  }

  /** The kind of events of which a fact is a value. */
  static Optional<EventKind> events(Fact<?> fact) {
    return fact.derivation()
        .filter(Derivation.Aggregate.class::isInstance)
        .map(derivation -> ((Derivation.Aggregate) derivation).events());
  }

  /** The kinds of events of which there are several values: a count of 0 has no last event. */
  private static Set<EventKind> shared(Set<Fact<?>> facts) {
    Set<EventKind> once = new HashSet<>();
    Set<EventKind> twice = new HashSet<>();
    facts.stream()
        .flatMap(fact -> events(fact).stream())
        .filter(kind -> !once.add(kind))
        .forEach(twice::add);
    return twice;
  }

  private void add(Fact<?> fact, List<Condition> tested, boolean alone) {
    Landmarks landmarks = Landmarks.of(fact, tested, catalog);
    Optional<List<Landmarks.Row>> rows = landmarks.rows(MOST_EVALUATIONS);
    if (rows.isEmpty()) {
      tested.forEach(this::addFree);
      return;
    }
    BitSet present = new BitSet();
    for (int row = 0; row < rows.get().size(); row++) {
      present.set(row, rows.get().get(row).isPresent());
    }
    for (int i = 0; i < tested.size(); i++) {
      Truth[] verdicts = new Truth[rows.get().size()];
      for (int row = 0; row < verdicts.length; row++) {
        verdicts[row] = rows.get().get(row).verdicts().get(i);
      }
      put(tested.get(i), verdicts);
    }
    variables.add(new Variable(first(rows.get().size()), present, alone && landmarks.isExact()));
  }

  /** A test whose verdict may be anything, but is the same wherever the test stands. */
  private void addFree(Condition leaf) {
    BitSet present = new BitSet();
    present.set(0, 2);
    boolean isKnown = leaf instanceof Condition.Missing;
    Truth[] verdicts =
        isKnown
            ? new Truth[] {Truth.FALSE, Truth.FALSE, Truth.TRUE}
            : new Truth[] {Truth.TRUE, Truth.FALSE, Truth.UNKNOWN};
    put(leaf, verdicts);
    variables.add(new Variable(first(verdicts.length), present, false));
  }

  private static BitSet first(int size) {
    BitSet rows = new BitSet(size);
    rows.set(0, size);
    return rows;
  }

  private void put(Condition leaf, Truth[] verdicts) {
    Test test = Test.of(variables.size(), verdicts);
    places.getOrDefault(leaf, List.of()).forEach(place -> tests.put(place, test));
  }

  private Test testOf(Condition leaf) {
    Test test = tests.get(leaf);
    if (test == null) {
      throw new IllegalStateException("no regions of " + leaf.describe());
    }
    return test;
  }

  /** What a test, or a segment by its name, needs to meet a goal. */
  Formula test(Condition leaf, Formula.Goal goal) {
    if (leaf instanceof Condition.InSegment segment && expansion(segment).isPresent()) {
      return Formula.of(expansion(segment).get(), goal, this);
    }
    return Objects.requireNonNull(testOf(leaf).goals().get(goal));
  }

  /** All rows of all facts; the sets are shared and must not be changed. */
  BitSet[] all() {
    return variables.stream().map(Variable::rows).toArray(BitSet[]::new);
  }

  /**
   * The rows of customers who have a value of each fact; of facts that a condition asks for whether
   * they are missing, or gives a default, all rows.
   */
  BitSet[] present(Condition condition) {
    BitSet[] rows = variables.stream().map(Variable::present).toArray(BitSet[]::new);
    collect(
        condition,
        leaf -> {
          boolean asksForMissing =
              leaf instanceof Condition.Missing
                  || leaf.tested().flatMap(Fact::derivation).orElse(null)
                      instanceof Derivation.Default<?>;
          if (asksForMissing) {
            int variable = testOf(leaf).variable();
            rows[variable] = variables.get(variable).rows();
          }
        });
    return rows;
  }

  /** The variables that a condition reads. */
  BitSet variables(Condition condition) {
    BitSet read = new BitSet();
    collect(condition, leaf -> read.set(testOf(leaf).variable()));
    return read;
  }

  /** Whether there are customers for every combination of rows of some variables. */
  boolean isExact(BitSet read) {
    return read.stream().allMatch(variable -> variables.get(variable).exact());
  }
}
