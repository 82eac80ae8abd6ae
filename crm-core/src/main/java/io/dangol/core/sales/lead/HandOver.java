package io.dangol.core.sales.lead;

import java.time.Duration;
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
 * @param answer {@link LeadEvent.Accepted} or {@link LeadEvent.Returned}, {@link
 *     LeadEvent.Recalled} where the lead was taken back first, or null without any
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
    /** It was taken back while there was still time for an answer. */
    RECALLED,
    /** There is no answer, and still time. */
    PENDING,
    /** There was no answer while there was time, and none since. */
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
    if (answer instanceof LeadEvent.Recalled) {
      return late ? Result.OVERDUE : Result.RECALLED;
    }
    return answer instanceof LeadEvent.Accepted
        ? late ? Result.ACCEPTED_LATE : Result.ACCEPTED_IN_TIME
        : late ? Result.RETURNED_LATE : Result.RETURNED_IN_TIME;
  }

  /** Returns the lead and the moments, and nothing of who got it. */
  @Override
  public String toString() {
    return "HandOver[%s, %s, answer by %s]".formatted(lead, at, answerBy);
  }

  /**
   * Returns how long the answer took.
   *
   * @return the time from the hand-over to the answer, or empty without one
   */
  public Optional<Duration> timeToAnswer() {
    return answer == null || answer instanceof LeadEvent.Recalled
        ? Optional.empty()
        : Optional.of(Duration.between(at, answer.at()));
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
