package io.dangol.core.memory;

import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentStore;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.AppendResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Consent records in memory. */
public final class InMemoryConsentStore implements ConsentStore {

  private final Map<Statement, ConsentRecord> statements = new ConcurrentHashMap<>();
  private final Map<CustomerId, ConsentLedger> ledgers = new ConcurrentHashMap<>();

  /** What makes a record a repetition. */
  private record Statement(SourceRef source, ConsentScope scope) {

    static Statement of(ConsentRecord record) {
      return new Statement(record.source(), record.scope());
    }
  }

  /** Creates an empty store. */
  public InMemoryConsentStore() {}

  @Override
  public AppendResult<ConsentRecord> append(ConsentRecord record) {
    ConsentRecord before = statements.putIfAbsent(Statement.of(record), record);
    if (before != null) {
      return new AppendResult<>(
          before,
          record.repeats(before) ? AppendResult.Status.DUPLICATE : AppendResult.Status.CONFLICT);
    }
    ledgers.merge(record.customer(), ConsentLedger.of(List.of(record)), ConsentLedger::merge);
    return new AppendResult<>(record, AppendResult.Status.APPENDED);
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
    erased.records().forEach(record -> statements.remove(Statement.of(record)));
    return erased.records().size();
  }
}
