package io.dangol.core.grade.assignment;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.grade.Grade;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A grade that is not what it was: what a host publishes, or a flow begins with.
 *
 * @param customer the customer
 * @param from the grade before, or empty if there was none
 * @param to the grade now
 * @param direction which way it went
 * @param policy the policy that gave the grade, with its version
 * @param reason what gave it
 * @param at the moment of the evaluation
 */
public record GradeChange(
    CustomerId customer,
    Optional<Grade> from,
    Grade to,
    Direction direction,
    String policy,
    GradeReason reason,
    Instant at) {

  /** Which way a grade went. */
  public enum Direction {
    /** There was no grade before. */
    FIRST,
    /** To a better grade. */
    UP,
    /** To a lower grade. */
    DOWN,
    /** From a grade that the policy does not know. */
    REPLACED
  }

  public GradeChange {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(at, "at");
    if (from.isPresent() != (direction != Direction.FIRST)) {
      throw new IllegalArgumentException("%s does not go with from %s".formatted(direction, from));
    }
  }
}
