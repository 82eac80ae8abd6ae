package io.dangol.core.service.sla;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CasePriority;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promise about a case that was not kept.
 *
 * @param id the case
 * @param customer whose case it is
 * @param priority how much it presses
 * @param assignee who has it, or null
 * @param target the promise
 * @param over by how much working time it is or was late
 */
public record SlaBreach(
    CaseId id,
    CustomerId customer,
    CasePriority priority,
    @Nullable String assignee,
    SlaTarget target,
    Duration over) {

  /**
   * Returns who has the case.
   *
   * @return the member of staff, or empty if nobody has
   */
  public Optional<String> responsible() {
    return Optional.ofNullable(assignee);
  }
}
