package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.purchase.party.TransactionParty;
import io.dangol.core.purchase.party.TransactionParty.Role;
import io.dangol.core.purchase.party.TransactionPartyStore;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Parties of transactions in memory. */
public final class InMemoryTransactionPartyStore implements TransactionPartyStore {

  /** Transactions and customers must change together. */
  private final Lock writing = new ReentrantLock();

  private final Map<SourceRef, NavigableSet<TransactionParty>> byTransaction =
      new ConcurrentHashMap<>();

  private final Map<CustomerId, NavigableSet<TransactionParty>> byCustomer =
      new ConcurrentHashMap<>();

  /** Creates an empty store. */
  public InMemoryTransactionPartyStore() {}

  @Override
  public AppendResult<TransactionParty> append(TransactionParty party) {
    Objects.requireNonNull(party, "party");
    writing.lock();
    try {
      NavigableSet<TransactionParty> present =
          byTransaction.getOrDefault(party.transaction(), none());
      if (present.contains(party)) {
        return new AppendResult<>(party, Status.DUPLICATE);
      }
      Optional<TransactionParty> buyer =
          present.stream().filter(other -> other.role() == Role.BUYER).findFirst();
      if (party.role() == Role.BUYER && buyer.isPresent()) {
        return new AppendResult<>(buyer.get(), Status.CONFLICT);
      }
      byTransaction.computeIfAbsent(party.transaction(), same -> none()).add(party);
      byCustomer.computeIfAbsent(party.customer(), same -> none()).add(party);
      return new AppendResult<>(party, Status.APPENDED);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public List<TransactionParty> of(Set<CustomerId> customers) {
    return found(byCustomer, customers);
  }

  @Override
  public List<TransactionParty> in(Set<SourceRef> transactions) {
    return found(byTransaction, transactions);
  }

  @Override
  public Stream<TransactionParty> stream() {
    return byTransaction.values().stream().flatMap(Set::stream);
  }

  @Override
  public int erase(CustomerId customer) {
    writing.lock();
    try {
      Set<TransactionParty> erased = byCustomer.remove(customer);
      if (erased == null) {
        return 0;
      }
      for (TransactionParty party : erased) {
        byTransaction.computeIfPresent(
            party.transaction(),
            (same, parties) -> {
              parties.remove(party);
              return parties.isEmpty() ? null : parties;
            });
      }
      return erased.size();
    } finally {
      writing.unlock();
    }
  }

  private static <K> List<TransactionParty> found(
      Map<K, NavigableSet<TransactionParty>> parties, Set<K> keys) {
    return keys.stream()
        .flatMap(key -> parties.getOrDefault(key, none()).stream())
        .sorted(TransactionParty.ORDER)
        .toList();
  }

  private static NavigableSet<TransactionParty> none() {
    return new ConcurrentSkipListSet<>(TransactionParty.ORDER);
  }
}
