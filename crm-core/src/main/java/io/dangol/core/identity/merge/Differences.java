package io.dangol.core.identity.merge;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.match.Constraints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Who is not who: homes that were separated and records that were declared different. */
final class Differences {

  private final Map<CustomerId, Set<CustomerId>> homes = new HashMap<>();
  private final Map<SourceRef, Set<SourceRef>> records = new TreeMap<>();

  void separate(CustomerId first, CustomerId second) {
    homes.computeIfAbsent(first, id -> new TreeSet<>()).add(second);
    homes.computeIfAbsent(second, id -> new TreeSet<>()).add(first);
  }

  void declare(SourceRef first, SourceRef second) {
    records.computeIfAbsent(first, ref -> new TreeSet<>()).add(second);
    records.computeIfAbsent(second, ref -> new TreeSet<>()).add(first);
  }

  boolean isDeclared(SourceRef first, SourceRef second) {
    return records.getOrDefault(first, Set.of()).contains(second);
  }

  void forget(SourceRef first, SourceRef second) {
    records.getOrDefault(first, new HashSet<>()).remove(second);
    records.getOrDefault(second, new HashSet<>()).remove(first);
  }

  /** Forgets everything between two sets of homes. */
  void forget(
      Set<CustomerId> left,
      Set<CustomerId> right,
      Function<CustomerId, NavigableSet<SourceRef>> recordsOf) {
    for (CustomerId home : left) {
      homes.getOrDefault(home, new HashSet<>()).removeAll(right);
    }
    for (CustomerId home : right) {
      homes.getOrDefault(home, new HashSet<>()).removeAll(left);
    }
    if (!records.isEmpty()) {
      Set<SourceRef> others = new HashSet<>();
      right.forEach(home -> others.addAll(recordsOf.apply(home)));
      for (CustomerId home : left) {
        for (SourceRef ref : recordsOf.apply(home)) {
          List<SourceRef> declared = new ArrayList<>(records.getOrDefault(ref, Set.of()));
          declared.stream().filter(others::contains).forEach(other -> forget(ref, other));
        }
      }
    }
  }

  /** Returns whether homes are apart from a customer of today. */
  boolean between(Set<CustomerId> identities, CustomerId customer, IdentityMap map) {
    CustomerId survivor = map.resolve(customer);
    for (CustomerId home : identities) {
      for (CustomerId other : homes.getOrDefault(home, Set.of())) {
        if (map.resolve(other).equals(survivor)) {
          return true;
        }
      }
    }
    // Declarations are few, records of a customer may be many.
    return records.keySet().stream()
        .filter(ref -> map.home(ref).filter(identities::contains).isPresent())
        .anyMatch(ref -> between(ref, survivor, map));
  }

  boolean between(SourceRef record, CustomerId customer, IdentityMap map) {
    CustomerId survivor = map.resolve(customer);
    return records.getOrDefault(record, Set.of()).stream()
        .anyMatch(other -> map.customer(other).filter(survivor::equals).isPresent());
  }

  List<Constraints.Apart> constraints(Function<CustomerId, NavigableSet<SourceRef>> recordsAt) {
    List<Constraints.Apart> apart = new ArrayList<>();
    new TreeMap<>(homes)
        .forEach(
            (home, others) ->
                others.stream()
                    .filter(other -> home.compareTo(other) < 0)
                    .forEach(
                        other ->
                            apart.add(
                                new Constraints.Apart(
                                    recordsAt.apply(home), recordsAt.apply(other)))));
    records.forEach(
        (ref, others) ->
            others.stream()
                .filter(other -> ref.compareTo(other) < 0)
                .forEach(other -> apart.add(new Constraints.Apart(Set.of(ref), Set.of(other)))));
    return apart;
  }
}
