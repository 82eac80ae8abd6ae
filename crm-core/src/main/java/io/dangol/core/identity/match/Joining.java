package io.dangol.core.identity.match;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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

  /** Joins the records of the keys of a rule, as far as they go together. */
  void join(String rule, Collection<List<Integer>> groups) {
    List<NavigableSet<Integer>> keys = new ArrayList<>();
    for (List<Integer> group : groups) {
      NavigableSet<Integer> roots = roots(group);
      if (roots.size() > 1) {
        Map<ExclusiveValues.Holding, Integer> holders = new LinkedHashMap<>();
        roots.forEach(root -> joined(root, holders));
        keys.add(roots);
      }
    }
    // All keys are looked at before any but those with a value in common are joined: whether a
    // record fits several must not depend on which of its keys comes first.
    List<NavigableSet<Integer>> agreeing = new ArrayList<>();
    for (NavigableSet<Integer> roots : keys.stream().map(this::rootsOf).toList()) {
      Opposition opposition = Opposition.among(roots, exclusive, sides);
      if (opposition.isNone()) {
        agreeing.add(roots);
      } else {
        report(rule, roots, opposition);
      }
    }
    for (Bridges.Component component : Bridges.components(without(agreeing))) {
      Opposition opposition = Opposition.among(component.roots(), exclusive, sides);
      if (!opposition.isNone()) {
        component
            .between(opposition, exclusive, sides)
            .forEach(root -> alone(rule, root, opposition));
      }
    }
    for (Bridges.Component component : Bridges.components(without(agreeing))) {
      Opposition opposition = Opposition.among(component.roots(), exclusive, sides);
      for (int root : component.roots()) {
        if (opposition.isNone()) {
          union(component.roots().first(), root);
        } else if (!opposition.opposed().contains(root)) {
          alone(rule, root, opposition);
        }
      }
    }
  }

  private NavigableSet<Integer> roots(Collection<Integer> numbers) {
    NavigableSet<Integer> roots = rootsOf(numbers);
    roots.removeIf(ambiguous::get);
    return roots;
  }

  private NavigableSet<Integer> rootsOf(Collection<Integer> numbers) {
    NavigableSet<Integer> roots = new TreeSet<>();
    numbers.forEach(number -> roots.add(root(number)));
    return roots;
  }

  private List<NavigableSet<Integer>> without(List<NavigableSet<Integer>> keys) {
    return keys.stream().map(this::roots).filter(roots -> roots.size() > 1).toList();
  }

  /** Reports who of a key contradict each other; who contradicts nobody fits several of them. */
  private void report(String rule, NavigableSet<Integer> roots, Opposition opposition) {
    MatchConflict.Kind kind =
        opposition.fields().isEmpty()
            ? MatchConflict.Kind.DECLARED_DIFFERENT
            : MatchConflict.Kind.CONTRADICTION;
    conflicts.add(
        new MatchConflict(kind, rule, shown(opposition, MOST_SHOWN), opposition.fields()));
    for (int root : roots) {
      if (!opposition.opposed().contains(root)) {
        alone(rule, root, opposition);
      }
    }
  }

  private void alone(String rule, int root, Opposition opposition) {
    if (!ambiguous.get(root)) {
      ambiguous.set(root);
      NavigableSet<SourceRef> fits = shown(opposition, 2);
      fits.add(records.get(root).ref());
      conflicts.add(
          new MatchConflict(MatchConflict.Kind.AMBIGUOUS, rule, fits, opposition.fields()));
    }
  }

  private NavigableSet<SourceRef> shown(Opposition opposition, int most) {
    NavigableSet<SourceRef> refs = new TreeSet<>();
    opposition.opposed().stream().limit(most).forEach(root -> refs.add(records.get(root).ref()));
    return refs;
  }

  private boolean hasBothSides(int one, int other) {
    Set<Integer> of = sides.getOrDefault(one, Set.of());
    return sides.getOrDefault(other, Set.of()).stream().anyMatch(side -> of.contains(-side));
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
                && !hasBothSides(result, other);
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
