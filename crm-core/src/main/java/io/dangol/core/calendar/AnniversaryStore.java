package io.dangol.core.calendar;

import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
   * Returns what is due, where it is the same day for all customers. A store that knows its days by
   * month and day may override it; lunar days move from year to year.
   *
   * @param asOf the day of evaluation in the customers' zone
   * @param lead how long before the day it becomes due, not negative
   * @return what is due, and whose day is not known
   * @throws IllegalArgumentException if the lead is negative
   */
  default DueAnniversaries due(LocalDate asOf, Period lead) {
    Objects.requireNonNull(asOf, "asOf");
    return due(customer -> asOf, lead);
  }

  /**
   * Returns what is due at a moment, which is another day here and there.
   *
   * @param asOf the moment of evaluation
   * @param lead how long before the day it becomes due, not negative
   * @param zones the zone in which a customer lives, such as {@code CustomerProfile.zone()} or,
   *     where that is not known, the zone of the host
   * @return what is due, and whose day is not known
   * @throws IllegalArgumentException if the lead is negative
   */
  default DueAnniversaries due(Instant asOf, Period lead, Function<CustomerId, ZoneId> zones) {
    Objects.requireNonNull(asOf, "asOf");
    return due(customer -> asOf.atZone(zones.apply(customer)).toLocalDate(), lead);
  }

  private DueAnniversaries due(Function<CustomerId, LocalDate> days, Period lead) {
    List<Occurrence> due = new ArrayList<>();
    List<Anniversary> undetermined = new ArrayList<>();
    try (Stream<Anniversary> all = stream()) {
      all.forEach(
          anniversary -> {
            LocalDate today = days.apply(anniversary.customer());
            due.addAll(anniversary.due(today, lead));
            if (!anniversary.isKnown(today, lead)) {
              undetermined.add(anniversary);
            }
          });
    }
    due.sort(
        Comparator.comparing(Occurrence::day)
            .thenComparing(Occurrence::customer)
            .thenComparing(Occurrence::kind));
    undetermined.sort(Comparator.comparing(Anniversary::customer).thenComparing(Anniversary::kind));
    return new DueAnniversaries(due, undetermined);
  }

  /**
   * Erases the anniversaries of a customer.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
