package io.dangol.core.consent;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.AppendResult;
import java.util.Map;
import java.util.Set;

/**
 * Keeps consent records, which are only ever appended. Implementations are safe for use by any
 * number of threads, and prove it with {@code ConsentStoreContract}.
 */
public interface ConsentStore {

  /** The most customers that {@link #ledgers} takes at once. */
  int MAX_BULK = 1_000;

  /**
   * Appends a record. Of records of one customer with the same {@link ConsentRecord#source()} and
   * the same {@link ConsentRecord#scope()} the first learnt counts, in whatever order they arrive;
   * one that says something else is kept too, among the {@linkplain ConsentLedger#conflicts
   * conflicts} of the ledger. So the ledger is always {@link ConsentLedger#of} all that was
   * appended.
   *
   * @param record the record
   * @return the record that counts now, and whether a record of this source about this scope was
   *     new; a duplicate if the record only {@linkplain ConsentRecord#repeats repeats} one that is
   *     there, a conflict if it says something else
   */
  AppendResult<ConsentRecord> append(ConsentRecord record);

  /**
   * Returns the ledger of a customer.
   *
   * @param customer the customer
   * @return the ledger, empty where nothing is stored
   */
  ConsentLedger ledger(CustomerId customer);

  /**
   * Returns the ledgers of many customers at once.
   *
   * @param customers at most {@value #MAX_BULK} customers
   * @return a ledger for each of them
   * @throws IllegalArgumentException if there are too many
   */
  Map<CustomerId, ConsentLedger> ledgers(Set<CustomerId> customers);

  /**
   * Erases the records of a customer. A host that must prove consent after an erasure keeps the
   * proof elsewhere.
   *
   * @param customer the customer
   * @return how many were erased, conflicting ones included
   */
  int erase(CustomerId customer);
}
