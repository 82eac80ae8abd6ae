package io.dangol.core.calendar;

import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps anniversaries, one of each kind per customer. Implementations are safe for use by any
 * number of threads, and prove it with {@code AnniversaryStoreContract}.
 */
public interface AnniversaryStore {

  /**
   * Keeps an anniversary, in place of one of the same customer and kind.
   *
   * @param anniversary the anniversary
   */
  void put(Anniversary anniversary);

  /**
   * Takes an anniversary away.
   *
   * @param customer the customer
   * @param kind what is remembered
   * @return whether it was there
   */
  boolean remove(CustomerId customer, AnniversaryKind kind);

  /**
   * Returns the anniversaries of a customer.
   *
   * @param customer the customer
   * @return the anniversaries in the order of their kinds
   */
  List<Anniversary> of(CustomerId customer);

  /**
   * Returns all anniversaries in any order, in bounded memory. The stream must be closed.
   *
   * @return the anniversaries
   */
  Stream<Anniversary> stream();

  /**
   * Returns what is due. A store that knows its days by month and day may override it; lunar days
   * move from year to year.
   *
   * @param asOf the day of evaluation in the customers' zone
   * @param lead how long before the day it becomes due, not negative
   * @return the occurrences in the order of their days, then of customers and kinds
   * @throws IllegalArgumentException if the lead is negative
   */
  default List<Occurrence> due(LocalDate asOf, Period lead) {
    try (Stream<Anniversary> all = stream()) {
      return all.flatMap(anniversary -> anniversary.due(asOf, lead).stream())
          .sorted(
              Comparator.comparing(Occurrence::day)
                  .thenComparing(Occurrence::customer)
                  .thenComparing(Occurrence::kind))
          .toList();
    }
  }

  /**
   * Erases the anniversaries of a customer.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
