package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.BatchResult;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps activities of one kind, which are only ever appended. Implementations are safe for use by
 * any number of threads, and prove it with {@code ActivityStoreContract}.
 *
 * <p>Activities stay with the identity that they came with. After a merge, ask for all identities
 * of the customer.
 *
 * @param <A> the kind of the activities
 */
public interface ActivityStore<A extends Activity> {

  /**
   * Appends an activity, unless one with the same {@link Activity#source()} is there, whoever it is
   * about.
   *
   * @param activity the activity
   * @return the activity that is stored now, and whether it was new
   */
  AppendResult<A> append(A activity);

  /**
   * Appends activities, each as {@link #append} does. A store that can write many at once may
   * override it.
   *
   * @param batch the activities
   * @return for every activity by its source, what was appended, or why it was not; one that fails
   *     does not keep the others out
   */
  default BatchResult<AppendResult<A>> appendAll(Collection<A> batch) {
    return BatchResult.of(batch, one -> one.source().toString(), this::append);
  }

  /**
   * Returns the activities of some customers within a window in {@link Activity#ORDER}. The stream
   * must be closed.
   *
   * @param customers the customers
   * @param from the first moment of the window
   * @param until the end of the window, which does not belong to it
   * @return the activities
   * @throws IllegalArgumentException if {@code until} is before {@code from}
   */
  Stream<A> stream(Set<CustomerId> customers, Instant from, Instant until);

  /**
   * Returns all activities in any order, in bounded memory. The stream must be closed.
   *
   * @return the activities
   */
  Stream<A> stream();

  /**
   * Returns a page of one customer's activities in {@link Activity#ORDER}.
   *
   * @param customer the customer
   * @param request how many, and after which
   * @return the page
   * @throws IllegalArgumentException if the cursor is not one of this customer's walk
   */
  Page<A> page(CustomerId customer, PageRequest request);

  /**
   * Erases the activities of a customer.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
