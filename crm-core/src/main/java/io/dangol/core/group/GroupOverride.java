package io.dangol.core.group;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision by hand that goes over the rule of a group.
 *
 * @param customer whom it is about
 * @param kind in or out
 * @param reason why, not blank
 * @param until the first day on which it does not count any more, or null for never
 * @param actor who decided, or null where that was not recorded
 * @param at when it was decided, or null where that was not recorded; given with {@code actor}
 */
public record GroupOverride(
    CustomerId customer,
    Kind kind,
    String reason,
    @Nullable LocalDate until,
    @Nullable String actor,
    @Nullable Instant at) {

  /** In or out. */
  public enum Kind {
    /** A member, whatever the rule says. */
    INCLUDE,
    /** Not a member, whatever the rule says. */
    EXCLUDE
  }

  public GroupOverride {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(kind, "kind");
    if (Objects.requireNonNull(reason, "reason").isBlank()) {
      throw new IllegalArgumentException(
          "the override for customer %s has no reason".formatted(customer));
    }
    if ((actor == null) != (at == null) || (actor != null && actor.isBlank())) {
      throw new IllegalArgumentException(
          "the override for customer %s needs actor and time of decision, or neither"
              .formatted(customer));
    }
  }

  /**
   * Returns the decision that a customer is a member.
   *
   * @param customer the customer
   * @param reason why, not blank
   * @return the decision, without an end
   * @throws IllegalArgumentException if the reason is blank
   */
  public static GroupOverride include(CustomerId customer, String reason) {
    return new GroupOverride(customer, Kind.INCLUDE, reason, null, null, null);
  }

  /**
   * Returns the decision that a customer is not a member.
   *
   * @param customer the customer
   * @param reason why, not blank
   * @return the decision, without an end
   * @throws IllegalArgumentException if the reason is blank
   */
  public static GroupOverride exclude(CustomerId customer, String reason) {
    return new GroupOverride(customer, Kind.EXCLUDE, reason, null, null, null);
  }

  /**
   * Returns this decision with an end.
   *
   * @param day the first day on which it does not count any more
   * @return the decision
   */
  public GroupOverride until(LocalDate day) {
    return new GroupOverride(customer, kind, reason, Objects.requireNonNull(day, "day"), actor, at);
  }

  /**
   * Returns this decision with who made it.
   *
   * @param staff who decided, not blank
   * @param moment when it was decided
   * @return the decision, which does not count before that moment
   * @throws IllegalArgumentException if nobody is named
   */
  public GroupOverride decidedBy(String staff, Instant moment) {
    return new GroupOverride(
        customer,
        kind,
        reason,
        until,
        Objects.requireNonNull(staff, "staff"),
        Objects.requireNonNull(moment, "moment"));
  }

  /**
   * Returns whether it counts at a moment.
   *
   * @param moment the moment
   * @return whether it was decided by then, and the day is before its end
   */
  public boolean isInForce(EvaluationContext moment) {
    return isInForce(moment.day()) && (at == null || !at.isAfter(moment.asOf()));
  }

  /**
   * Returns whether it counts on a day, whenever it was decided.
   *
   * @param day the day
   * @return whether the day is before its end
   */
  public boolean isInForce(LocalDate day) {
    return until == null || day.isBefore(until);
  }

  /** Returns customer and kind, never the reason, which may say something about the person. */
  @Override
  public String toString() {
    return "GroupOverride[%s, %s]".formatted(customer, kind);
  }
}
