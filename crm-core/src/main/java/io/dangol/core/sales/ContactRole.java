package io.dangol.core.sales;

import io.dangol.core.customer.CustomerId;
import java.util.Objects;

/**
 * Who takes part in a customer's decision, and how.
 *
 * @param person the person
 * @param role the part
 */
public record ContactRole(CustomerId person, Role role) {

  /** What part somebody has in a decision. */
  public enum Role {
    /** Decides. */
    DECISION_MAKER,
    /** Pays. */
    BUDGET_OWNER,
    /** Advises. */
    INFLUENCER,
    /** Will use it. */
    USER,
    /** Buys in the name of others. */
    PURCHASER
  }

  public ContactRole {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(role, "role");
  }
}
