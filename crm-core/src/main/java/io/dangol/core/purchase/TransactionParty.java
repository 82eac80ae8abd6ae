package io.dangol.core.purchase;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
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

  /** What part somebody has in a transaction. */
  public enum Role {
    /** Ordered and paid: whose purchase it is. */
    BUYER,
    /** Gets the goods. */
    RECIPIENT
  }

  public TransactionParty {
    Objects.requireNonNull(transaction, "transaction");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(customer, "customer");
  }
}
