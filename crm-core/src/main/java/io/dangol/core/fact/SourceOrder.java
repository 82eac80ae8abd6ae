package io.dangol.core.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Orders sources so that each comes after those that publish what it reads; ties keep the order
 * given.
 */
final class SourceOrder {

  private SourceOrder() {}

  static List<FactSource> of(FactTable table, List<FactSource> sources) {
    Map<Fact<?>, FactSource> publishers = new HashMap<>();
    for (FactSource source : sources) {
      for (Fact<?> fact : source.publishes()) {
        FactSource other = publishers.put(fact, source);
        if (other != null) {
          throw new IllegalArgumentException(
              "%s and %s both publish %s".formatted(other.name(), source.name(), fact));
        }
      }
    }
    for (FactSource source : sources) {
      for (Fact<?> fact : source.requires()) {
        FactSource publisher = publishers.get(fact);
        if (!table.has(fact) && (publisher == null || publisher == source)) {
          throw new IllegalArgumentException(
              "%s requires %s, which the table does not have\nMaybe add the source that publishes it."
                  .formatted(source.name(), fact));
        }
      }
    }
    List<FactSource> open = new ArrayList<>(sources);
    List<FactSource> ordered = new ArrayList<>();
    Set<Fact<?>> pending = new HashSet<>(publishers.keySet());
    while (!open.isEmpty()) {
      FactSource next =
          open.stream()
              .filter(
                  source ->
                      Stream.concat(source.requires().stream(), source.reads().stream())
                          .noneMatch(
                              fact -> pending.contains(fact) && !source.publishes().contains(fact)))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "sources read each other: %s"
                              .formatted(open.stream().map(FactSource::name).toList())));
      open.remove(next);
      ordered.add(next);
      pending.removeAll(next.publishes());
    }
    return ordered;
  }
}
