package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.RelationshipStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Relationships in memory. */
public final class InMemoryRelationshipStore implements RelationshipStore {

  /** The number of a relationship is its place in the order of {@link #of}. */
  private final Map<Relationship, Long> numbers = new ConcurrentHashMap<>();

  private final AtomicLong next = new AtomicLong();

  /** Creates an empty store. */
  public InMemoryRelationshipStore() {}

  @Override
  public boolean add(Relationship relationship) {
    return numbers.putIfAbsent(relationship, next.getAndIncrement()) == null;
  }

  @Override
  public boolean remove(Relationship relationship) {
    return numbers.remove(relationship) != null;
  }

  @Override
  public List<Relationship> of(Set<CustomerId> customers) {
    return numbers.entrySet().stream()
        .filter(entry -> isOf(entry.getKey(), customers))
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Stream<Relationship> stream() {
    return List.copyOf(numbers.keySet()).stream();
  }

  @Override
  public int erase(CustomerId customer) {
    int erased = 0;
    for (Relationship one : of(Set.of(customer))) {
      erased += remove(one) ? 1 : 0;
    }
    return erased;
  }

  private static boolean isOf(Relationship one, Set<CustomerId> customers) {
    return customers.contains(one.from()) || customers.contains(one.to());
  }
}
