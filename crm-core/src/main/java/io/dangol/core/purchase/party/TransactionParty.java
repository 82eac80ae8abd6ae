package io.dangol.core.purchase.party;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.util.Comparator;
import java.util.Objects;

/**
 * Who took part in a transaction, and how. A gift has a buyer and a recipient, who may be a
 * prospect.
 *
 * @param transaction the record of the transaction
 * @param role the part
 * @param customer who
 */
public record TransactionParty(SourceRef transaction, Role role, CustomerId customer) {

  /** The order of transactions, then of parts, then of customers. */
  public static final Comparator<TransactionParty> ORDER =
      Comparator.comparing(TransactionParty::transaction)
          .thenComparing(TransactionParty::role)
          .thenComparing(TransactionParty::customer);

  /** What part somebody has in a transaction. */
  public enum Role {
    /** Ordered and paid: whose purchase it is. A transaction has at most one. */
    BUYER,
    /** Gets the goods. A transaction has any number. */
    RECIPIENT
  }

  public TransactionParty {
    Objects.requireNonNull(transaction, "transaction");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(customer, "customer");
  }

  /**
   * Returns the buyer of a transaction.
   *
   * @param transaction the record of the transaction
   * @param customer who ordered and paid
   * @return the party
   */
  public static TransactionParty buyer(SourceRef transaction, CustomerId customer) {
    return new TransactionParty(transaction, Role.BUYER, customer);
  }

  /**
   * Returns a recipient of a transaction.
   *
   * @param transaction the record of the transaction
   * @param customer who gets the goods
   * @return the party
   */
  public static TransactionParty recipient(SourceRef transaction, CustomerId customer) {
    return new TransactionParty(transaction, Role.RECIPIENT, customer);
  }
}
