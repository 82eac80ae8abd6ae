package io.dangol.core.grade.assignment;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps grade assignments and manual decisions, which are only ever appended. Implementations are
 * safe for use by any number of threads, and prove it with {@code GradeStoreContract}.
 */
public interface GradeStore {

  /** The most that {@link #current(Set, Instant)} and {@link #appendAll} take at once. */
  int MAX_BULK = 1_000;

  /**
   * Appends an assignment, unless there is one of the same customer, moment and policy.
   *
   * @param assignment the assignment
   * @return the assignment that is stored now, and whether it was new
   */
  AppendResult<GradeAssignment> append(GradeAssignment assignment);

  /**
   * Appends many assignments, such as a part of those of an evaluation. A store that can write them
   * at once does; one that fails in between may have kept some, and can be given all of them again.
   *
   * @param assignments at most {@value #MAX_BULK} assignments
   * @return what {@link #append(GradeAssignment)} answers to each of them, in their order
   * @throws IllegalArgumentException if there are too many
   */
  default List<AppendResult<GradeAssignment>> appendAll(List<GradeAssignment> assignments) {
    if (assignments.size() > MAX_BULK) {
      throw new IllegalArgumentException(
          "at most %d assignments at once, not %d".formatted(MAX_BULK, assignments.size()));
    }
    return assignments.stream().map(this::append).toList();
  }

  /**
   * Returns the assignments of a customer.
   *
   * @param customer the customer
   * @return the assignments in the order of their evaluation, those of one moment in the order of
   *     their policies
   */
  List<GradeAssignment> history(CustomerId customer);

  /**
   * Returns the assignment of a customer that counts at a moment.
   *
   * @param customer the customer
   * @param moment later evaluations are not regarded
   * @return the last assignment, or empty if there is none
   */
  Optional<GradeAssignment> current(CustomerId customer, Instant moment);

  /**
   * Returns the assignments of many customers that count at a moment.
   *
   * @param customers at most {@value #MAX_BULK} customers
   * @param moment later evaluations are not regarded
   * @return the last assignment of each customer who has one
   * @throws IllegalArgumentException if there are too many
   */
  Map<CustomerId, GradeAssignment> current(Set<CustomerId> customers, Instant moment);

  /**
   * Returns the assignments of all customers that count at a moment, page by page in the order of
   * the customers.
   *
   * @param moment later evaluations are not regarded
   * @param request which page
   * @return the last assignment of each customer who has one
   * @throws IllegalArgumentException if the cursor was not made by this store
   */
  Page<GradeAssignment> current(Instant moment, PageRequest request);

  /**
   * Appends a manual decision, unless there is an equal one.
   *
   * @param override the decision
   * @return whether it was new
   */
  AppendResult<GradeOverride> append(GradeOverride override);

  /**
   * Returns the manual decisions about a customer.
   *
   * @param customer the customer
   * @return the decisions in the order in which they were made
   */
  List<GradeOverride> overrides(CustomerId customer);

  /**
   * Returns the manual decisions that hold on a day, page by page in the order of the customers:
   * what {@link GradeEvaluation} is to be given.
   *
   * @param day the day
   * @param moment what was decided later is not regarded
   * @param request which page
   * @return the decision of each customer who has one, by the rule of {@link GradeOverride#inForce}
   * @throws IllegalArgumentException if the cursor was not made by this store
   */
  Page<GradeOverride> overridesInForce(LocalDate day, Instant moment, PageRequest request);

  /**
   * Erases what is known of a customer.
   *
   * @param customer the customer
   * @return how many assignments and decisions were erased
   */
  int erase(CustomerId customer);
}
