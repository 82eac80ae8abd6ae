package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseStore;
import io.dangol.core.store.AppendResult;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Purchases in memory. */
public final class InMemoryPurchaseStore implements PurchaseStore {

  private final Map<SourceRef, Purchase> bySource = new ConcurrentHashMap<>();

  /** The lists are replaced, never changed: a stream sees the purchases of its beginning. */
  private final Map<CustomerId, Appended<Purchase>> byCustomer = new ConcurrentHashMap<>();

  /** Creates an empty store. */
  public InMemoryPurchaseStore() {}

  @Override
  public AppendResult<Purchase> append(Purchase purchase) {
    if (purchase.source() != null) {
      Purchase before = bySource.putIfAbsent(purchase.source(), purchase);
      if (before != null) {
        return new AppendResult<>(
            before,
            before.equals(purchase) ? AppendResult.Status.DUPLICATE : AppendResult.Status.CONFLICT);
      }
    }
    byCustomer.compute(
        purchase.customer(),
        (same, before) -> before == null ? Appended.of(purchase) : before.with(purchase));
    return new AppendResult<>(purchase, AppendResult.Status.APPENDED);
  }

  @Override
  public Stream<Purchase> stream(
      Set<CustomerId> customers, LocalDate from, LocalDate until, ZoneId zone) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("until %s is before from %s".formatted(until, from));
    }
    Comparator<Purchase> byDay = Comparator.comparing(purchase -> purchase.day(zone));
    return customers.stream()
        .flatMap(customer -> of(customer).stream())
        .filter(purchase -> !purchase.day(zone).isBefore(from))
        .filter(purchase -> purchase.day(zone).isBefore(until))
        .sorted(byDay);
  }

  @Override
  public Stream<Purchase> stream() {
    return byCustomer.values().stream().flatMap(List::stream);
  }

  @Override
  public int erase(CustomerId customer) {
    List<Purchase> erased = byCustomer.remove(customer);
    if (erased == null) {
      return 0;
    }
    for (Purchase purchase : erased) {
      if (purchase.source() != null) {
        bySource.remove(purchase.source());
      }
    }
    return erased.size();
  }

  private List<Purchase> of(CustomerId customer) {
    Appended<Purchase> all = byCustomer.get(customer);
    return all == null ? List.of() : all;
  }
}
