package io.dangol.core.sales.report;

import io.dangol.core.calendar.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How much of the working time somebody spends with customers. Contact outside of working time,
 * such as a dinner, is in neither number.
 *
 * @param staff the member of staff
 * @param withCustomers the working time with customers; stretches that overlap count once
 * @param working the working time
 */
public record ContactHours(String staff, Duration withCustomers, Duration working) {

  public ContactHours {
    Objects.requireNonNull(staff, "staff");
    Objects.requireNonNull(withCustomers, "withCustomers");
    Objects.requireNonNull(working, "working");
  }

  /**
   * Measures a time.
   *
   * @param contacts the stretches with customers; what lies outside of the time or of the hours is
   *     cut off
   * @param hours the hours in which staff works
   * @param from the first moment of the time
   * @param until the moment after the last
   * @return a measure for everybody with a contact, in the order of their names
   */
  public static List<ContactHours> of(
      Collection<ContactTime> contacts, BusinessHours hours, Instant from, Instant until) {
    Map<String, List<ContactTime>> byStaff = new TreeMap<>();
    for (ContactTime one : contacts) {
      byStaff.computeIfAbsent(one.staff(), staff -> new ArrayList<>()).add(one);
    }
    Duration working = hours.between(from, until);
    List<ContactHours> measures = new ArrayList<>();
    byStaff.forEach(
        (staff, times) ->
            measures.add(new ContactHours(staff, covered(times, hours, from, until), working)));
    return List.copyOf(measures);
  }

  private static Duration covered(
      List<ContactTime> times, BusinessHours hours, Instant from, Instant until) {
    times.sort(Comparator.comparing(ContactTime::from));
    Duration sum = Duration.ZERO;
    Instant reached = from;
    for (ContactTime one : times) {
      Instant begin = one.from().isAfter(reached) ? one.from() : reached;
      Instant end = one.until().isBefore(until) ? one.until() : until;
      if (end.isAfter(begin)) {
        sum = sum.plus(hours.between(begin, end));
        reached = end;
      }
    }
    return sum;
  }

  /**
   * Returns the share of the working time.
   *
   * @return the share, from 0 to 1; empty if nobody works in that time
   */
  public OptionalDouble share() {
    return working.isZero()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) withCustomers.toSeconds() / working.toSeconds());
  }

  /** Returns the times, and nothing of who it is. */
  @Override
  public String toString() {
    return "ContactHours[%s of %s]".formatted(withCustomers, working);
  }
}
