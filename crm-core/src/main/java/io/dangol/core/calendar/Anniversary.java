package io.dangol.core.calendar;

import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day that matters to a customer every year.
 *
 * @param customer the customer
 * @param kind what is remembered
 * @param day when it returns
 * @param since the day of the event itself, or null where the year is not known; it returns after
 *     that day only
 */
public record Anniversary(
    CustomerId customer, AnniversaryKind kind, YearlyDay day, @Nullable LocalDate since) {

  public Anniversary {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(day, "day");
  }

  /**
   * Returns an anniversary of an event in a year that is not known.
   *
   * @param customer the customer
   * @param kind what is remembered
   * @param day when it returns
   * @return the anniversary
   */
  public static Anniversary of(CustomerId customer, AnniversaryKind kind, YearlyDay day) {
    return new Anniversary(customer, kind, day, null);
  }

  /**
   * Returns the anniversary of an event that is counted in the Gregorian calendar.
   *
   * @param customer the customer
   * @param kind what is remembered
   * @param event the day of the event
   * @return the anniversary; 29 February falls on the 28th in other years
   */
  public static Anniversary of(CustomerId customer, AnniversaryKind kind, LocalDate event) {
    return new Anniversary(customer, kind, SolarDay.of(event), event);
  }

  /**
   * Returns the occurrences that are due: what falls on the day of evaluation or within the lead
   * after it.
   *
   * @param asOf the day of evaluation in the customer's zone
   * @param lead how long before the day it becomes due, not negative
   * @return the occurrences from {@code asOf} to {@code asOf} plus lead, both inclusive, as far as
   *     they are {@linkplain #isKnown known}
   * @throws IllegalArgumentException if the lead is negative
   */
  public List<Occurrence> due(LocalDate asOf, Period lead) {
    LocalDate last = last(asOf, lead);
    List<Occurrence> due = new ArrayList<>();
    for (int year = asOf.getYear(); year <= last.getYear(); year++) {
      for (LocalDate returned : day.in(year)) {
        boolean happened = since == null || returned.isAfter(since);
        if (happened && !returned.isBefore(asOf) && !returned.isAfter(last)) {
          due.add(new Occurrence(customer, kind, returned));
        }
      }
    }
    return due;
  }

  /**
   * Returns whether it is known what is due. It is not where a lunar calendar ends.
   *
   * @param asOf the day of evaluation in the customer's zone
   * @param lead how long before the day it becomes due, not negative
   * @return whether the day is known in every year that the lead touches
   * @throws IllegalArgumentException if the lead is negative
   */
  public boolean isKnown(LocalDate asOf, Period lead) {
    return IntStream.rangeClosed(asOf.getYear(), last(asOf, lead).getYear()).allMatch(day::covers);
  }

  private static LocalDate last(LocalDate asOf, Period lead) {
    LocalDate last = asOf.plus(lead);
    if (last.isBefore(asOf)) {
      throw new IllegalArgumentException(
          "the lead must not be negative, but is %s".formatted(lead));
    }
    return last;
  }

  /**
   * Returns which return an occurrence is.
   *
   * @param occurrence an occurrence of this anniversary
   * @return the number of years since the event, or empty where its year is not known
   */
  public Optional<Integer> years(Occurrence occurrence) {
    return Optional.ofNullable(since).map(event -> occurrence.day().getYear() - event.getYear());
  }

  /** Returns customer and kind, never the day, which is personal data. */
  @Override
  public String toString() {
    return "Anniversary[%s, %s]".formatted(customer, kind);
  }
}
