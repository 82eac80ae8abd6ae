package io.dangol.core.sales.lead;

import io.dangol.core.customer.Customer;
import io.dangol.core.sales.Opportunity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a lead, for the host to store together.
 *
 * @param lead the lead, converted
 * @param created the customer who is new, or null where the prospect was a customer already
 * @param opportunity the opportunity
 */
public record Conversion(Lead lead, @Nullable Customer created, Opportunity opportunity) {

  public Conversion {
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(opportunity, "opportunity");
  }

  /**
   * Returns the customer who is new.
   *
   * @return the customer to be saved, or empty where the prospect was one already
   */
  public Optional<Customer> newCustomer() {
    return Optional.ofNullable(created);
  }
}
