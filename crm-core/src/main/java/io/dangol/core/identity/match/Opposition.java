package io.dangol.core.identity.match;

import io.dangol.core.identity.RecordField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who among some clusters contradicts another one of them or was declared different from it.
 *
 * @param opposed the numbers of these clusters: none, or at least two
 * @param fields the exclusive fields in which they contradict each other
 */
record Opposition(NavigableSet<Integer> opposed, NavigableSet<RecordField> fields) {

  /** The time grows with the values and not with the pairs: all may have one telephone. */
  static Opposition among(
      NavigableSet<Integer> roots, ExclusiveValues[] exclusive, Map<Integer, Set<Integer>> sides) {
    NavigableSet<Integer> opposed = new TreeSet<>();
    NavigableSet<RecordField> fields = new TreeSet<>();
    Map<RecordField, Integer> having = new HashMap<>();
    Map<ExclusiveValues.Holding, List<Integer>> holders = new HashMap<>();
    Map<Integer, Integer> onSide = new HashMap<>();
    for (int root : roots) {
      exclusive[root].values().keySet().forEach(field -> having.merge(field, 1, Integer::sum));
      exclusive[root]
          .holdings()
          .forEach(one -> holders.computeIfAbsent(one, h -> new ArrayList<>(1)).add(root));
      sides.getOrDefault(root, Set.of()).forEach(side -> onSide.merge(side, 1, Integer::sum));
    }
    for (int root : roots) {
      exclusive[root]
          .values()
          .forEach(
              (field, values) -> {
                if (sharing(field, values, holders) < having.getOrDefault(field, 0)) {
                  opposed.add(root);
                  fields.add(field);
                }
              });
      Set<Integer> own = sides.getOrDefault(root, Set.of());
      if (own.stream()
          .anyMatch(side -> onSide.getOrDefault(-side, 0) > (own.contains(-side) ? 1 : 0))) {
        opposed.add(root);
      }
    }
    return new Opposition(opposed, fields);
  }

  /** Returns how many have one of the values, whoever asks included. */
  private static int sharing(
      RecordField field,
      Collection<String> values,
      Map<ExclusiveValues.Holding, List<Integer>> holders) {
    if (values.size() == 1) {
      String value = values.iterator().next();
      return holders.getOrDefault(new ExclusiveValues.Holding(field, value), List.of()).size();
    }
    Set<Integer> sharing = new HashSet<>();
    for (String value : values) {
      sharing.addAll(holders.getOrDefault(new ExclusiveValues.Holding(field, value), List.of()));
    }
    return sharing.size();
  }

  boolean isNone() {
    return opposed.isEmpty();
  }
}
