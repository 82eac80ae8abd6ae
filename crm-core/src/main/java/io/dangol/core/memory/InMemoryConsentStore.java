package io.dangol.core.memory;

import io.dangol.core.consent.ConsentConflict;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentStore;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.AppendResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Consent records in memory. */
public final class InMemoryConsentStore implements ConsentStore {

  private final Map<CustomerId, ConsentLedger> ledgers = new ConcurrentHashMap<>();

  /** Creates an empty store. */
  public InMemoryConsentStore() {}

  @Override
  public AppendResult<ConsentRecord> append(ConsentRecord record) {
    List<ConsentRecord> before = new ArrayList<>();
    // Within one step of the map, so that the answer is that of the ledger of this moment.
    ConsentLedger after =
        ledgers.compute(
            record.customer(),
            (same, ledger) -> {
              before.clear();
              ConsentLedger appended = ConsentLedger.of(List.of(record));
              if (ledger == null) {
                return appended;
              }
              everything(ledger).filter(one -> isOfOneStatement(one, record)).forEach(before::add);
              return ledger.merge(appended);
            });
    ConsentRecord counts =
        after.records().stream()
            .filter(one -> isOfOneStatement(one, record))
            .findFirst()
            .orElseThrow();
    AppendResult.Status seen =
        before.stream().anyMatch(record::repeats)
            ? AppendResult.Status.DUPLICATE
            : AppendResult.Status.CONFLICT;
    return new AppendResult<>(counts, before.isEmpty() ? AppendResult.Status.APPENDED : seen);
  }

  private static boolean isOfOneStatement(ConsentRecord one, ConsentRecord other) {
    return one.source().equals(other.source()) && one.scope().equals(other.scope());
  }

  private static Stream<ConsentRecord> everything(ConsentLedger ledger) {
    return Stream.concat(
        ledger.records().stream(), ledger.conflicts().stream().map(ConsentConflict::refused));
  }

  @Override
  public ConsentLedger ledger(CustomerId customer) {
    return ledgers.getOrDefault(customer, ConsentLedger.empty());
  }

  @Override
  public Map<CustomerId, ConsentLedger> ledgers(Set<CustomerId> customers) {
    if (customers.size() > MAX_BULK) {
      throw new IllegalArgumentException(
          "at most %d customers at once, not %d".formatted(MAX_BULK, customers.size()));
    }
    return customers.stream().collect(Collectors.toMap(Function.identity(), this::ledger));
  }

  @Override
  public int erase(CustomerId customer) {
    ConsentLedger erased = ledgers.remove(customer);
    if (erased == null) {
      return 0;
    }
    return erased.records().size() + erased.conflicts().size();
  }
}
