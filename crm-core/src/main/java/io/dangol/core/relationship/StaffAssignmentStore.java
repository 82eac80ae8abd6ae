package io.dangol.core.relationship;

import io.dangol.core.customer.CustomerId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps who looks after whom. Implementations are safe for use by any number of threads, and prove
 * it with {@code StaffAssignmentStoreContract}.
 *
 * <p>Assignments stay with the identity that they were made for. After a merge, ask for all
 * identities of the customer. {@link StaffAssignment#responsible} tells who it is on a day.
 */
public interface StaffAssignmentStore {

  /**
   * Adds an assignment.
   *
   * @param assignment the assignment
   * @return whether it was new
   */
  boolean add(StaffAssignment assignment);

  /**
   * Puts an assignment in the place of another one: how one is ended. It keeps its place in the
   * order, and nobody sees neither or both of the two.
   *
   * @param before the assignment that is there
   * @param after the one that is to be there, of the same customer; where it is there already it
   *     stays once
   * @return whether {@code before} was there; else nothing is changed
   * @throws IllegalArgumentException if the two are of different customers
   */
  boolean replace(StaffAssignment before, StaffAssignment after);

  /**
   * Takes an assignment away: one that never was. One that is over is replaced by one with an end.
   *
   * @param assignment the assignment
   * @return whether it was there
   */
  boolean remove(StaffAssignment assignment);

  /**
   * Returns the assignments of customers, of any time.
   *
   * @param customers the customers; aliases are not followed
   * @return the assignments, each once, in the order in which they were added
   */
  List<StaffAssignment> of(Set<CustomerId> customers);

  /**
   * Returns the assignments of a member of staff, of any time: whose work must be handed on when
   * somebody leaves.
   *
   * @param staff the member of staff
   * @return the assignments, each once, in the order in which they were added
   */
  List<StaffAssignment> ofStaff(String staff);

  /**
   * Returns all assignments in any order, in bounded memory. The stream must be closed.
   *
   * @return the assignments
   */
  Stream<StaffAssignment> stream();

  /**
   * Erases the assignments of a customer.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
