package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.match.MatchKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Under each key one record of every customer that has it, up to a limit: a key with 100,000
 * records of one customer holds one of them, a key of too many customers is closed.
 */
final class KeyBlocks {

  private final int most;
  private final Map<MatchKey, List<SourceRef>> blocks = new HashMap<>();
  private final Set<MatchKey> closed = new HashSet<>();

  KeyBlocks(int most) {
    this.most = most;
  }

  void add(
      MatchKey key,
      SourceRef ref,
      Function<SourceRef, Optional<CustomerId>> homeOf,
      Function<CustomerId, CustomerId> survivorOf) {
    if (closed.contains(key)) {
      return;
    }
    List<SourceRef> block = blocks.computeIfAbsent(key, k -> new ArrayList<>(1));
    Optional<CustomerId> home = homeOf.apply(ref);
    if (block.stream().anyMatch(one -> homeOf.apply(one).equals(home))) {
      return;
    }
    if (block.size() >= most) {
      // Aliases of one customer count once; their own records come back when they are unmerged.
      Set<CustomerId> survivors = new HashSet<>();
      block.removeIf(
          one -> !survivors.add(homeOf.apply(one).map(survivorOf).orElse(CustomerId.of("?"))));
    }
    if (block.size() >= most) {
      closed.add(key);
    } else {
      block.add(ref);
    }
  }

  List<SourceRef> at(MatchKey key) {
    return blocks.getOrDefault(key, List.of());
  }

  boolean isClosed(MatchKey key) {
    return closed.contains(key);
  }
}
