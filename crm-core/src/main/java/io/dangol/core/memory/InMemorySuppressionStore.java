package io.dangol.core.memory;

import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Suppressions in memory. */
public final class InMemorySuppressionStore implements SuppressionStore {

  /** The inner maps are replaced, never changed. */
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
  public List<Suppression> recorded(AddressHash address) {
    return recordedUnder(address);
  }

  @Override
  public List<Suppression> recorded(CustomerId customer, Channel channel) {
    return recordedUnder(new CustomerKey(customer, channel));
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
    Forbidden forbidden = new Forbidden(suppression.reason(), suppression.purpose());
    // Within one step of the map, and as a new map: an erasure or a reader comes before or after.
    byKey.compute(
        key,
        (same, before) -> {
          Map<Forbidden, Suppression> after =
              before == null ? new HashMap<>() : new HashMap<>(before);
          after.put(forbidden, suppression);
          return after;
        });
  }

  private boolean remove(Object key, SuppressionReason reason) {
    boolean[] removed = new boolean[1];
    byKey.computeIfPresent(
        key,
        (same, before) -> {
          Map<Forbidden, Suppression> after = new HashMap<>(before);
          removed[0] = after.keySet().removeIf(forbidden -> forbidden.reason() == reason);
          return after.isEmpty() ? null : after;
        });
    return removed[0];
  }

  private List<Suppression> inForce(Object key, Instant moment) {
    return recordedUnder(key).stream().filter(one -> one.isInForce(moment)).toList();
  }

  private List<Suppression> recordedUnder(Object key) {
    return byKey.getOrDefault(key, Map.of()).values().stream().sorted(Suppression.ORDER).toList();
  }
}
