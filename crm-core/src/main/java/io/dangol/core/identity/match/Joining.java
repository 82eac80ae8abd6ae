package io.dangol.core.identity.match;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The clusters while they grow, as a forest over the numbers of the records; for one thread. */
final class Joining {

  /** Enough for somebody to see what a conflict is about. */
  private static final int MOST_SHOWN = 20;

  private final List<NormalizedRecord> records;
  private final int[] parents;
  private final ExclusiveValues[] exclusive;
  private final Map<Integer, Set<Integer>> sides = new HashMap<>();
  private final BitSet ambiguous = new BitSet();
  private final List<MatchConflict> conflicts = new ArrayList<>();

  Joining(List<NormalizedRecord> sorted, Constraints constraints) {
    records = sorted;
    parents = new int[sorted.size()];
    exclusive = new ExclusiveValues[sorted.size()];
    Map<SourceRef, Integer> numbers = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      exclusive[i] = ExclusiveValues.of(sorted.get(i));
      numbers.put(sorted.get(i).ref(), i);
    }
    int side = 1;
    for (Constraints.Apart apart : constraints.apart()) {
      take(apart.left(), side, numbers);
      take(apart.right(), -side, numbers);
      side++;
    }
    for (Set<SourceRef> together : constraints.together()) {
      List<Integer> there = new ArrayList<>();
      together.stream().filter(numbers::containsKey).forEach(ref -> there.add(numbers.get(ref)));
      there.sort(null);
      there.forEach(number -> union(there.get(0), number));
    }
  }

  /** Puts records on a side of a constraint; the other side has the number with the other sign. */
  private void take(Set<SourceRef> refs, int side, Map<SourceRef, Integer> numbers) {
    for (SourceRef ref : refs) {
      Integer number = numbers.get(ref);
      if (number != null) {
        sides.computeIfAbsent(number, n -> new TreeSet<>()).add(side);
      }
    }
  }

  /** Joins the records of a key, as far as they go together. */
  void join(String rule, List<Integer> group) {
    NavigableSet<Integer> roots = new TreeSet<>();
    for (int number : group) {
      int root = root(number);
      if (!ambiguous.get(root)) {
        roots.add(root);
      }
    }
    if (roots.size() < 2) {
      return;
    }
    NavigableSet<RecordField> fields = contradictions(roots);
    if (fields.isEmpty() && !hasBothSides(roots)) {
      int first = roots.first();
      roots.forEach(root -> union(first, root));
    } else {
      joinDecided(rule, roots, fields);
    }
  }

  private NavigableSet<RecordField> contradictions(NavigableSet<Integer> roots) {
    NavigableSet<RecordField> fields = new TreeSet<>();
    ExclusiveValues all = ExclusiveValues.none();
    for (int root : roots) {
      fields.addAll(all.conflicts(exclusive[root]));
      // What contradicts is seen already; adding it would only make the sets long.
      all = all.conflicts(exclusive[root]).isEmpty() ? all.with(exclusive[root]) : all;
    }
    return fields;
  }

  private boolean hasBothSides(NavigableSet<Integer> roots) {
    Set<Integer> seen = new TreeSet<>();
    for (int root : roots) {
      for (int side : sides.getOrDefault(root, Set.of())) {
        if (seen.contains(-side)) {
          return true;
        }
        seen.add(side);
      }
    }
    return false;
  }

  /** Joins those that share an exclusive value; who has none fits several and stays alone. */
  private void joinDecided(
      String rule, NavigableSet<Integer> roots, NavigableSet<RecordField> contradictions) {
    Map<ExclusiveValues.Holding, Integer> holders = new LinkedHashMap<>();
    NavigableSet<Integer> decided = new TreeSet<>();
    List<Integer> open = new ArrayList<>();
    for (int root : roots) {
      boolean onASide = sides.containsKey(root);
      if (exclusive[root].values().isEmpty() && !onASide) {
        open.add(root);
      } else {
        decided.add(joined(root, holders));
      }
    }
    NavigableSet<SourceRef> known = new TreeSet<>();
    decided.stream()
        .map(this::root)
        .distinct()
        .limit(MOST_SHOWN)
        .forEach(root -> known.add(records.get(root).ref()));
    MatchConflict.Kind kind =
        contradictions.isEmpty()
            ? MatchConflict.Kind.DECLARED_DIFFERENT
            : MatchConflict.Kind.CONTRADICTION;
    if (known.size() > 1) {
      conflicts.add(new MatchConflict(kind, rule, known, contradictions));
    }
    for (int root : open) {
      ambiguous.set(root);
      NavigableSet<SourceRef> fits = new TreeSet<>();
      known.stream().limit(2).forEach(fits::add);
      fits.add(records.get(root).ref());
      conflicts.add(new MatchConflict(MatchConflict.Kind.AMBIGUOUS, rule, fits, contradictions));
    }
  }

  /** Joins a root to the first that shares a value with it and contradicts it nowhere. */
  private int joined(int root, Map<ExclusiveValues.Holding, Integer> holders) {
    int result = root;
    List<ExclusiveValues.Holding> holdings = exclusive[root].holdings();
    for (ExclusiveValues.Holding holding : holdings) {
      Integer holder = holders.get(holding);
      if (holder != null) {
        int other = root(holder);
        result = root(result);
        boolean fits =
            other != result
                && exclusive[result].conflicts(exclusive[other]).isEmpty()
                && !hasBothSides(new TreeSet<>(Set.of(result, other)));
        if (fits) {
          result = union(other, result);
        }
      }
    }
    int last = result;
    holdings.forEach(holding -> holders.putIfAbsent(holding, last));
    return result;
  }

  private int root(int number) {
    int root = number;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /**
   * Returns the root of both: the lower number, so that the order of joining makes no difference.
   */
  private int union(int first, int second) {
    int one = root(first);
    int other = root(second);
    int low = Math.min(one, other);
    int high = Math.max(one, other);
    if (low != high) {
      parents[high] = low;
      exclusive[low] = exclusive[low].with(exclusive[high]);
      Set<Integer> moved = sides.remove(high);
      if (moved != null) {
        sides.computeIfAbsent(low, n -> new TreeSet<>()).addAll(moved);
      }
    }
    return low;
  }

  Clusters clusters() {
    Map<Integer, List<SourceRef>> clusters = new LinkedHashMap<>();
    Set<SourceRef> alone = new TreeSet<>();
    for (int i = 0; i < parents.length; i++) {
      SourceRef ref = records.get(i).ref();
      clusters.computeIfAbsent(root(i), root -> new ArrayList<>()).add(ref);
      if (ambiguous.get(root(i))) {
        alone.add(ref);
      }
    }
    return Clusters.of(clusters.values(), conflicts, alone);
  }
}
