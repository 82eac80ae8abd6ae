package io.dangol.core.sales.lead;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.Versioned;
import io.dangol.core.store.VersionedStore;
import java.util.List;

/**
 * Keeps leads. Implementations are safe for use by any number of threads, and prove it with {@code
 * LeadStoreContract}.
 *
 * <p>A lead is a customer's if it was known to be theirs at first, or became theirs. After a merge,
 * ask for all identities of the customer.
 */
public interface LeadStore extends VersionedStore<LeadId, Lead> {

  /**
   * Returns the leads of a customer.
   *
   * @param customer the customer; aliases are not followed
   * @return the leads in the order of their identities
   */
  List<Versioned<Lead>> of(CustomerId customer);

  /**
   * Erases the leads of a customer.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);

  /**
   * Erases one lead, such as one of a person who never became a customer.
   *
   * @param lead the lead
   * @return whether it was stored
   */
  boolean erase(LeadId lead);
}
