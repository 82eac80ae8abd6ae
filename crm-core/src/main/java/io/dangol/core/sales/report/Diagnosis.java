package io.dangol.core.sales.report;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.sales.OpportunityId;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What is wrong with an opportunity.
 *
 * @param opportunity the opportunity
 * @param customer who may buy
 * @param owner who is after it
 * @param stage the step in which it is
 * @param amount what it may bring
 * @param symptoms the reasons why it stalls, at least one, in the order of {@link StallReason}
 */
public record Diagnosis(
    OpportunityId opportunity,
    CustomerId customer,
    String owner,
    String stage,
    Money amount,
    List<Symptom> symptoms) {

  public Diagnosis {
    Objects.requireNonNull(opportunity, "opportunity");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(amount, "amount");
    symptoms = List.copyOf(symptoms);
    if (symptoms.isEmpty()) {
      throw new IllegalArgumentException("opportunity %s has no symptom".formatted(opportunity));
    }
  }

  /** Returns the opportunity and what is wrong, and nothing of who is after it. */
  @Override
  public String toString() {
    return "Diagnosis[%s, %s, %s]".formatted(opportunity, stage, symptoms);
  }
}
