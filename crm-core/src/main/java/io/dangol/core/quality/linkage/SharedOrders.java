package io.dangol.core.quality.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sources tell of the same orders. An order of the web shop that arrives from the ERP system
 * too is one order; order 17 of two independent shops are two.
 *
 * @param groups sources that give an order the same number; within a group the one that is believed
 *     first stands first
 */
public record SharedOrders(List<List<String>> groups) {

  private static final SharedOrders NONE = new SharedOrders(List.of());

  public SharedOrders {
    groups = groups.stream().map(List::copyOf).toList();
    Set<String> seen = new HashSet<>();
    for (List<String> group : groups) {
      for (String source : group) {
        if (!seen.add(source)) {
          throw new IllegalArgumentException(
              "source %s shares its orders twice\nMaybe make one group of the two."
                  .formatted(source));
        }
      }
    }
  }

  /**
   * Returns that every source numbers its orders by itself.
   *
   * @return no groups
   */
  public static SharedOrders none() {
    return NONE;
  }

  /**
   * Returns this with one more group.
   *
   * @param sources the sources that tell of the same orders, the one that is believed first before
   *     the others
   * @return the groups
   * @throws IllegalArgumentException if a source is in a group already
   */
  public SharedOrders and(String... sources) {
    List<List<String>> more = new ArrayList<>(groups);
    more.add(List.of(sources));
    return new SharedOrders(more);
  }

  /** The sources that tell of the orders of a source, in the order in which they are believed. */
  List<String> with(String source) {
    return groups.stream()
        .filter(group -> group.contains(source))
        .findFirst()
        .orElse(List.of(source));
  }
}
