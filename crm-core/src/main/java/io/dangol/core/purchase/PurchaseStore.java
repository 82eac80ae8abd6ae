package io.dangol.core.purchase;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.BatchResult;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps purchases, which are only ever appended: a return is a purchase of its own with a negative
 * amount. Implementations are safe for use by any number of threads, and prove it with {@code
 * PurchaseStoreContract}.
 *
 * <p>Purchases stay with the identity that they came with. After a merge, ask for all identities of
 * the customer.
 */
public interface PurchaseStore {

  /**
   * Appends a purchase, unless one with the same {@link Purchase#source()} is there. Purchases
   * without a source are always new.
   *
   * @param purchase the purchase
   * @return the purchase that is stored now, and whether it was new
   */
  AppendResult<Purchase> append(Purchase purchase);

  /**
   * Appends purchases, each as {@link #append} does. A store that can write many at once may
   * override it.
   *
   * @param batch the purchases
   * @return for every purchase by its source, or by its customer where it has none, what was
   *     appended, or why it was not; one that fails does not keep the others out
   */
  default BatchResult<AppendResult<Purchase>> appendAll(Collection<Purchase> batch) {
    return BatchResult.of(
        batch,
        one -> one.source() == null ? one.customer().value() : one.source().toString(),
        this::append);
  }

  /**
   * Returns the purchases of some customers within a window, in the order of their days. The stream
   * must be closed.
   *
   * @param customers the customers
   * @param from the first day of the window
   * @param until the day after the last day of the window
   * @param zone the zone in which an instant falls on a day
   * @return the purchases, refunds included
   * @throws IllegalArgumentException if {@code until} is before {@code from}
   */
  Stream<Purchase> stream(Set<CustomerId> customers, LocalDate from, LocalDate until, ZoneId zone);

  /**
   * Returns all purchases in any order, in bounded memory. The stream must be closed.
   *
   * @return the purchases
   */
  Stream<Purchase> stream();

  /**
   * Folds all purchases. A store that can sum may override it.
   *
   * @param zone the zone in which an instant falls on a day
   * @return the histories
   * @throws IllegalArgumentException if the purchases have two currencies
   */
  default PurchaseHistories histories(ZoneId zone) {
    try (Stream<Purchase> purchases = stream()) {
      return purchases.collect(Purchases.collect(zone));
    }
  }

  /**
   * Erases the purchases of a customer.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
