package io.dangol.core.service;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.Versioned;
import io.dangol.core.store.VersionedStore;
import java.util.List;

/**
 * Keeps service cases. Implementations are safe for use by any number of threads, and prove it with
 * {@code CaseStoreContract}.
 *
 * <p>Cases stay with the identity that they came with. After a merge, ask for all identities of the
 * customer.
 */
public interface CaseStore extends VersionedStore<CaseId, ServiceCase> {

  /**
   * Returns the cases of a customer.
   *
   * @param customer the customer; aliases are not followed
   * @return the cases in the order of their identities
   */
  List<Versioned<ServiceCase>> of(CustomerId customer);

  /**
   * Erases the cases of a customer.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
