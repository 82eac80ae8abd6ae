package io.dangol.core.memory;

import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Suppressions in memory. */
public final class InMemorySuppressionStore implements SuppressionStore {

  private static final Comparator<Suppression> FIRST =
      Comparator.comparing(Suppression::since)
          .thenComparing(Suppression::reason)
          .thenComparing(suppression -> String.valueOf(suppression.purpose()));

  private final Map<Object, Map<Forbidden, Suppression>> byKey = new ConcurrentHashMap<>();

  private record Forbidden(SuppressionReason reason, @Nullable Purpose purpose) {}

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
  public List<Suppression> all(AddressHash address, Instant moment) {
    return inForce(address, moment);
  }

  @Override
  public List<Suppression> all(CustomerId customer, Channel channel, Instant moment) {
    return inForce(new CustomerKey(customer, channel), moment);
  }

  @Override
  public int erase(CustomerId customer) {
    int erased = 0;
    for (Channel channel : Channel.values()) {
      Map<Forbidden, Suppression> reasons = byKey.remove(new CustomerKey(customer, channel));
      erased += reasons == null ? 0 : reasons.size();
    }
    return erased;
  }

  private void put(Object key, Suppression suppression) {
    Objects.requireNonNull(suppression, "suppression");
    byKey
        .computeIfAbsent(key, k -> new ConcurrentHashMap<>())
        .put(new Forbidden(suppression.reason(), suppression.purpose()), suppression);
  }

  private boolean remove(Object key, SuppressionReason reason) {
    return byKey
        .getOrDefault(key, new ConcurrentHashMap<>())
        .keySet()
        .removeIf(forbidden -> forbidden.reason() == reason);
  }

  private List<Suppression> inForce(Object key, Instant moment) {
    return byKey.getOrDefault(key, Map.of()).values().stream()
        .filter(suppression -> suppression.isInForce(moment))
        .sorted(FIRST)
        .toList();
  }
}
