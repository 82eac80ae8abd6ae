package io.dangol.core.relationship;

import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a member of staff looks after a customer, for a time.
 *
 * @param customer the customer
 * @param role what the member of staff does
 * @param staff the member of staff, not blank
 * @param since the first day, or null for always
 * @param until the day after the last, or null for ever
 */
public record StaffAssignment(
    CustomerId customer,
    StaffRole role,
    String staff,
    @Nullable LocalDate since,
    @Nullable LocalDate until) {

  /** What a member of staff does for a customer. */
  public enum StaffRole {
    /** Looks after the account. */
    ACCOUNT_MANAGER,
    /** Is there for one of the best customers alone. */
    VIP_STAFF,
    /** Answers and repairs. */
    SERVICE
  }

  public StaffAssignment {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(role, "role");
    if (Objects.requireNonNull(staff, "staff").isBlank()) {
      throw new IllegalArgumentException(
          "the %s of customer %s is blank".formatted(role, customer));
    }
    if (since != null && until != null && !until.isAfter(since)) {
      throw new IllegalArgumentException("until %s must be after since %s".formatted(until, since));
    }
  }

  /**
   * Returns an assignment without beginning or end.
   *
   * @param customer the customer
   * @param role what the member of staff does
   * @param staff the member of staff, not blank
   * @return the assignment
   * @throws IllegalArgumentException if the member of staff is blank
   */
  public static StaffAssignment of(CustomerId customer, StaffRole role, String staff) {
    return new StaffAssignment(customer, role, staff, null, null);
  }

  /**
   * Returns this assignment within a time.
   *
   * @param first the first day
   * @param end the day after the last
   * @return the assignment
   * @throws IllegalArgumentException if the end is not after the first day
   */
  public StaffAssignment between(LocalDate first, LocalDate end) {
    return new StaffAssignment(customer, role, staff, first, end);
  }

  /**
   * Returns whether it is in force on a day.
   *
   * @param day the day
   * @return whether the day is within {@code [since, until)}
   */
  public boolean isInForce(LocalDate day) {
    return (since == null || !day.isBefore(since)) && (until == null || day.isBefore(until));
  }

  /**
   * Returns who looks after a customer on a day.
   *
   * @param assignments the assignments
   * @param customer the customer
   * @param role in which role
   * @param day the day
   * @return the members of staff in the order of the assignments, each once
   */
  public static List<String> responsible(
      Collection<StaffAssignment> assignments, CustomerId customer, StaffRole role, LocalDate day) {
    return assignments.stream()
        .filter(one -> one.customer().equals(customer) && one.role() == role)
        .filter(one -> one.isInForce(day))
        .map(StaffAssignment::staff)
        .distinct()
        .toList();
  }
}
