package io.dangol.core.service.sla;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CasePriority;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A promise about a case that was not kept.
 *
 * @param id the case
 * @param customer whose case it is
 * @param priority how much it presses
 * @param assignee who has it, or empty if nobody has
 * @param target the promise
 * @param over by how much working time it is or was late
 */
public record SlaBreach(
    CaseId id,
    CustomerId customer,
    CasePriority priority,
    Optional<String> assignee,
    SlaTarget target,
    Duration over) {

  public SlaBreach {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(assignee, "assignee");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(over, "over");
  }

  /** Returns the case and the promise, and nothing of who has it. */
  @Override
  public String toString() {
    return "SlaBreach[%s, %s, %s, over by %s]".formatted(id, priority, target, over);
  }
}
