package io.dangol.core.memory;

import io.dangol.core.calendar.Anniversary;
import io.dangol.core.calendar.AnniversaryKind;
import io.dangol.core.calendar.AnniversaryStore;
import io.dangol.core.customer.CustomerId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Anniversaries in memory. */
public final class InMemoryAnniversaryStore implements AnniversaryStore {

  /** The maps inside are replaced, never changed. */
  private final Map<CustomerId, Map<AnniversaryKind, Anniversary>> byCustomer =
      new ConcurrentHashMap<>();

  /** Creates an empty store. */
  public InMemoryAnniversaryStore() {}

  @Override
  public void put(Anniversary anniversary) {
    byCustomer.merge(
        anniversary.customer(),
        Map.of(anniversary.kind(), anniversary),
        (known, more) -> {
          Map<AnniversaryKind, Anniversary> all = new EnumMap<>(AnniversaryKind.class);
          all.putAll(known);
          all.putAll(more);
          return Collections.unmodifiableMap(all);
        });
  }

  @Override
  public boolean remove(CustomerId customer, AnniversaryKind kind) {
    boolean[] removed = new boolean[1];
    byCustomer.computeIfPresent(
        customer,
        (same, known) -> {
          Map<AnniversaryKind, Anniversary> rest = new EnumMap<>(AnniversaryKind.class);
          rest.putAll(known);
          removed[0] = rest.remove(kind) != null;
          return rest.isEmpty() ? null : Collections.unmodifiableMap(rest);
        });
    return removed[0];
  }

  @Override
  public List<Anniversary> of(CustomerId customer) {
    return List.copyOf(byCustomer.getOrDefault(customer, Map.of()).values());
  }

  @Override
  public Stream<Anniversary> stream() {
    return List.copyOf(byCustomer.values()).stream().flatMap(known -> known.values().stream());
  }

  @Override
  public int erase(CustomerId customer) {
    Map<AnniversaryKind, Anniversary> erased = byCustomer.remove(customer);
    return erased == null ? 0 : erased.size();
  }
}
