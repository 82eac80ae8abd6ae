package io.dangol.core.sales.lead;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over of a lead to field sales, and its answer.
 *
 * @param lead the lead
 * @param to who got it
 * @param at when
 * @param answerBy when an answer was due
 * @param answer {@link LeadEvent.Accepted} or {@link LeadEvent.Returned}, or null without one
 */
public record HandOver(
    LeadId lead, String to, Instant at, Instant answerBy, @Nullable LeadEvent answer) {

  /** How a hand-over went. */
  public enum Result {
    /** It was accepted in time. */
    ACCEPTED_IN_TIME,
    /** It was accepted, too late. */
    ACCEPTED_LATE,
    /** It was returned in time. */
    RETURNED_IN_TIME,
    /** It was returned, too late. */
    RETURNED_LATE,
    /** There is no answer, and still time. */
    PENDING,
    /** There is no answer, and no time left. */
    OVERDUE
  }

  public HandOver {
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(answerBy, "answerBy");
  }

  /**
   * Returns how it went.
   *
   * @param asOf the moment; an answer after it does not count
   * @return the result
   */
  public Result result(Instant asOf) {
    if (answer == null || answer.at().isAfter(asOf)) {
      return asOf.isAfter(answerBy) ? Result.OVERDUE : Result.PENDING;
    }
    boolean late = answer.at().isAfter(answerBy);
    return answer instanceof LeadEvent.Accepted
        ? late ? Result.ACCEPTED_LATE : Result.ACCEPTED_IN_TIME
        : late ? Result.RETURNED_LATE : Result.RETURNED_IN_TIME;
  }

  /**
   * Returns why it was returned.
   *
   * @return the reason, or empty if it was not
   */
  public Optional<ReturnReason> returnReason() {
    return answer instanceof LeadEvent.Returned returned
        ? Optional.of(returned.reason())
        : Optional.empty();
  }
}
