package io.dangol.core.group;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.VersionedStore;

/**
 * Keeps groups by their codes. Implementations are safe for use by any number of threads, and prove
 * it with {@code GroupStoreContract}.
 */
public interface GroupStore extends VersionedStore<String, CustomerGroup> {

  /**
   * Erases the decisions by hand about a customer.
   *
   * @param customer the customer
   * @return from how many groups one was erased
   */
  int erase(CustomerId customer);
}
