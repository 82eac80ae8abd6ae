package io.dangol.core.identity.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Clusters that hang together over keys within which nobody contradicts anybody. */
final class Bridges {

  private Bridges() {}

  /**
   * Clusters that hang together.
   *
   * @param roots their numbers
   * @param keys the keys by which they do, each with the numbers that have it
   */
  record Component(NavigableSet<Integer> roots, List<NavigableSet<Integer>> keys) {

    /** Returns those whose keys bring them together with two that contradict each other. */
    NavigableSet<Integer> between(
        Opposition opposition, ExclusiveValues[] exclusive, Map<Integer, Set<Integer>> sides) {
      Map<Integer, Said> said = new HashMap<>();
      NavigableSet<Integer> between = new TreeSet<>();
      for (NavigableSet<Integer> key : keys) {
        Said all = Said.of(key, exclusive, sides);
        for (int root : key) {
          Said before = said.getOrDefault(root, Said.NOTHING);
          if (before.opposes(all) && !opposition.opposed().contains(root)) {
            between.add(root);
          }
          said.put(root, before.with(all));
        }
      }
      return between;
    }
  }

  /** What all that have a key say together. */
  private record Said(ExclusiveValues values, Set<Integer> sides) {

    private static final Said NOTHING = new Said(ExclusiveValues.none(), Set.of());

    static Said of(
        Collection<Integer> roots, ExclusiveValues[] exclusive, Map<Integer, Set<Integer>> sides) {
      Said all = NOTHING;
      for (int root : roots) {
        all = all.with(new Said(exclusive[root], sides.getOrDefault(root, Set.of())));
      }
      return all;
    }

    boolean opposes(Said other) {
      return !values.conflicts(other.values).isEmpty()
          || sides.stream().anyMatch(side -> other.sides.contains(-side));
    }

    Said with(Said other) {
      if (other.sides.isEmpty()) {
        return new Said(values.with(other.values), sides);
      }
      Set<Integer> both = new HashSet<>(sides);
      both.addAll(other.sides);
      return new Said(values.with(other.values), both);
    }
  }

  static Collection<Component> components(List<NavigableSet<Integer>> keys) {
    Map<Integer, Integer> parents = new HashMap<>();
    for (NavigableSet<Integer> key : keys) {
      int first = root(parents, key.first());
      for (int number : key) {
        int other = root(parents, number);
        first = Math.min(first, other);
        parents.put(root(parents, key.first()), first);
        parents.put(other, first);
      }
    }
    Map<Integer, Component> components = new TreeMap<>();
    for (NavigableSet<Integer> key : keys) {
      Component component =
          components.computeIfAbsent(
              root(parents, key.first()), r -> new Component(new TreeSet<>(), new ArrayList<>()));
      component.roots().addAll(key);
      component.keys().add(key);
    }
    return components.values();
  }

  private static int root(Map<Integer, Integer> parents, int number) {
    int root = number;
    Integer parent = parents.putIfAbsent(root, root);
    while (parent != null && parent != root) {
      int next = parents.getOrDefault(parent, parent);
      parents.put(root, next);
      root = parent;
      parent = next;
    }
    return root;
  }
}
