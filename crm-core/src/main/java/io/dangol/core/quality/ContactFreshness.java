package io.dangol.core.quality;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.report.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How many contact points customers confirmed lately. Customers who are closed, erased or have died
 * do not count, nor contact points that are over or not yet in use.
 *
 * @param byKind the contact points that were confirmed lately, of all of a kind
 * @param within how long ago is lately
 */
public record ContactFreshness(Map<ContactPointKind, Ratio> byKind, Duration within) {

  public ContactFreshness {
    Map<ContactPointKind, Ratio> all = new EnumMap<>(ContactPointKind.class);
    for (ContactPointKind kind : ContactPointKind.values()) {
      all.put(kind, byKind.getOrDefault(kind, Ratio.NONE));
    }
    byKind = Collections.unmodifiableMap(all);
    if (Objects.requireNonNull(within, "within").isNegative()) {
      throw new IllegalArgumentException("within is at least 0, not %s".formatted(within));
    }
  }

  /**
   * Counts the contact points of customers.
   *
   * @param customers the customers; read to its end and not closed
   * @param asOf the moment from which is counted back
   * @param within how long ago is lately, at least 0
   * @return the counts; what was confirmed after {@code asOf} is not yet confirmed
   */
  public static ContactFreshness of(Stream<Customer> customers, Instant asOf, Duration within) {
    Map<ContactPointKind, Ratio> counts = new EnumMap<>(ContactPointKind.class);
    Instant oldest = asOf.minus(within);
    customers
        .filter(ContactCompleteness::counts)
        .flatMap(customer -> customer.profile().contactPoints().stream())
        .filter(point -> point.validity().contains(asOf))
        .forEach(
            point ->
                counts.merge(
                    point.kind(), Ratio.NONE.plus(isFresh(point, oldest, asOf)), Ratio::plus));
    return new ContactFreshness(counts, within);
  }

  private static boolean isFresh(ContactPoint point, Instant oldest, Instant asOf) {
    return point.verification().filter(at -> !at.isBefore(oldest) && !at.isAfter(asOf)).isPresent();
  }

  /**
   * Returns these counts together with those of other customers.
   *
   * @param other the counts of customers who are not counted here, for the same time
   * @return the counts of all
   * @throws IllegalArgumentException if the other one counts another time
   */
  public ContactFreshness plus(ContactFreshness other) {
    if (!within.equals(other.within)) {
      throw new IllegalArgumentException(
          "what was confirmed within %s and within %s cannot be added"
              .formatted(within, other.within));
    }
    Map<ContactPointKind, Ratio> sums = new EnumMap<>(byKind);
    other.byKind.forEach((kind, ratio) -> sums.merge(kind, ratio, Ratio::plus));
    return new ContactFreshness(sums, within);
  }
}
