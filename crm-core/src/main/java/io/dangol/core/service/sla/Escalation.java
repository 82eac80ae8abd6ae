package io.dangol.core.service.sla;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CasePriority;
import java.util.Objects;
import java.util.Optional;

/**
 * That a promise about a case is at risk or broken, so that somebody else must look at it.
 *
 * @param id the case
 * @param customer whose case it is
 * @param priority how much it presses
 * @param assignee who has it, or empty if nobody has
 * @param to to whom it goes, a role or a member of staff
 * @param state how the promise stands
 */
public record Escalation(
    CaseId id,
    CustomerId customer,
    CasePriority priority,
    Optional<String> assignee,
    String to,
    SlaState state) {

  public Escalation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(assignee, "assignee");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(state, "state");
  }

  /** Returns the case and the promise, and nothing of who has it. */
  @Override
  public String toString() {
    return "Escalation[%s, %s, %s]".formatted(id, priority, state.target());
  }
}
