package io.dangol.core.sales;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.Versioned;
import io.dangol.core.store.VersionedStore;
import java.util.List;

/**
 * Keeps opportunities. Implementations are safe for use by any number of threads, and prove it with
 * {@code OpportunityStoreContract}.
 *
 * <p>Opportunities stay with the identity that they came with. After a merge, ask for all
 * identities of the customer.
 */
public interface OpportunityStore extends VersionedStore<OpportunityId, Opportunity> {

  /**
   * Returns the opportunities of a customer.
   *
   * @param customer the customer; aliases are not followed
   * @return the opportunities in the order of their identities
   */
  List<Versioned<Opportunity>> of(CustomerId customer);

  /**
   * Erases the opportunities of a customer.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
