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
   * Appends a record, unless one with the same {@link ConsentRecord#source()} about the same {@link
   * ConsentRecord#scope()} is there.
   *
   * @param record the record
   * @return the record that is stored now, and whether it was new; a conflict if the one that is
   *     there says something else and not only {@linkplain ConsentRecord#repeats repeats} it
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
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
