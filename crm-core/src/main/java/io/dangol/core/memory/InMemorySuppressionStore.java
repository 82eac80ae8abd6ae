package io.dangol.core.memory;

import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Suppressions in memory. */
public final class InMemorySuppressionStore implements SuppressionStore {

  private static final Comparator<Suppression> FIRST =
      Comparator.comparing(Suppression::since).thenComparing(Suppression::reason);

  private final Map<Object, Map<SuppressionReason, Suppression>> byKey = new ConcurrentHashMap<>();

  private record CustomerKey(CustomerId customer, Channel channel) {}

  /** Creates an empty store. */
  public InMemorySuppressionStore() {}

  @Override
  public void suppress(AddressHash address, Suppression suppression) {
    put(Objects.requireNonNull(address, "address"), suppression);
  }

  @Override
  public void suppress(CustomerId customer, Channel channel, Suppression suppression) {
    put(new CustomerKey(customer, channel), suppression);
  }

  @Override
  public boolean lift(AddressHash address, SuppressionReason reason) {
    return remove(address, reason);
  }

  @Override
  public boolean lift(CustomerId customer, Channel channel, SuppressionReason reason) {
    return remove(new CustomerKey(customer, channel), reason);
  }

  @Override
  public Optional<Suppression> find(AddressHash address, Instant moment) {
    return first(address, moment);
  }

  @Override
  public Optional<Suppression> find(CustomerId customer, Channel channel, Instant moment) {
    return first(new CustomerKey(customer, channel), moment);
  }

  @Override
  public int erase(CustomerId customer) {
    int erased = 0;
    for (Channel channel : Channel.values()) {
      Map<SuppressionReason, Suppression> reasons =
          byKey.remove(new CustomerKey(customer, channel));
      erased += reasons == null ? 0 : reasons.size();
    }
    return erased;
  }

  private void put(Object key, Suppression suppression) {
    Objects.requireNonNull(suppression, "suppression");
    byKey
        .computeIfAbsent(key, k -> new ConcurrentHashMap<>())
        .put(suppression.reason(), suppression);
  }

  private boolean remove(Object key, SuppressionReason reason) {
    return byKey.getOrDefault(key, new ConcurrentHashMap<>()).remove(reason) != null;
  }

  private Optional<Suppression> first(Object key, Instant moment) {
    return byKey.getOrDefault(key, Map.of()).values().stream()
        .filter(suppression -> suppression.isInForce(moment))
        .min(FIRST);
  }
}
