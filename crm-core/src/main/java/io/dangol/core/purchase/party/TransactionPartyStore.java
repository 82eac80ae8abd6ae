package io.dangol.core.purchase.party;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.AppendResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps who took part in which transaction. Implementations are safe for use by any number of
 * threads, and prove it with {@code TransactionPartyStoreContract}.
 *
 * <p>Parties stay with the identity that they came with. After a merge, ask for all identities of
 * the customer.
 */
public interface TransactionPartyStore {

  /**
   * Appends a party, unless it is there. A transaction has one buyer: another one is a conflict,
   * and changes nothing.
   *
   * @param party the party
   * @return the party that is stored now, which after a conflict is the buyer that was there, and
   *     whether it was new
   */
  AppendResult<TransactionParty> append(TransactionParty party);

  /**
   * Returns the parts that customers have in transactions.
   *
   * @param customers the customers; aliases are not followed
   * @return the parties in {@link TransactionParty#ORDER}
   */
  List<TransactionParty> of(Set<CustomerId> customers);

  /**
   * Returns who took part in transactions.
   *
   * @param transactions the records of the transactions
   * @return the parties in {@link TransactionParty#ORDER}
   */
  List<TransactionParty> in(Set<SourceRef> transactions);

  /**
   * Returns all parties in any order, in bounded memory. The stream must be closed.
   *
   * @return the parties
   */
  Stream<TransactionParty> stream();

  /**
   * Erases the parts of a customer. The other parties of the same transactions stay.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
