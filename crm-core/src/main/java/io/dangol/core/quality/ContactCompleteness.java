package io.dangol.core.quality;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.report.Ratio;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How complete the contact data of the customer base are, and how much of them can be used: a wrong
 * number is worse than none. Customers who are closed, erased or have died do not count.
 *
 * @param byKind a line for every kind of contact point
 * @param reachable how many customers have at least one contact point that may be used
 */
public record ContactCompleteness(Map<ContactPointKind, Line> byKind, Ratio reachable) {

  /**
   * What there is of one kind.
   *
   * @param present how many customers have a contact point of the kind
   * @param usable how many of those have one of which nothing is known that speaks against it
   * @param verified how many of those have one that the customer confirmed
   */
  public record Line(Ratio present, Ratio usable, Ratio verified) {

    /** Nobody was counted. */
    public static final Line NONE = new Line(Ratio.NONE, Ratio.NONE, Ratio.NONE);

    public Line {
      Objects.requireNonNull(present, "present");
      Objects.requireNonNull(usable, "usable");
      Objects.requireNonNull(verified, "verified");
    }

    Line plus(Line other) {
      return new Line(
          present.plus(other.present), usable.plus(other.usable), verified.plus(other.verified));
    }

    Line plus(boolean isPresent, boolean isUsable, boolean isVerified) {
      return new Line(
          present.plus(isPresent),
          isPresent ? usable.plus(isUsable) : usable,
          isPresent ? verified.plus(isVerified) : verified);
    }
  }

  public ContactCompleteness {
    Objects.requireNonNull(reachable, "reachable");
    byKind = Collections.unmodifiableMap(new EnumMap<>(byKind));
  }

  /**
   * Counts the contact points of customers.
   *
   * @param customers the customers; read to its end and not closed
   * @param asOf the moment at which the states of contact points count; what was confirmed later is
   *     not yet confirmed
   * @return the counts
   */
  public static ContactCompleteness of(Stream<Customer> customers, Instant asOf) {
    Map<ContactPointKind, Line> lines = new EnumMap<>(ContactPointKind.class);
    for (ContactPointKind kind : ContactPointKind.values()) {
      lines.put(kind, Line.NONE);
    }
    Ratio[] reachable = {Ratio.NONE};
    customers
        .filter(ContactCompleteness::counts)
        .forEach(
            customer -> {
              Map<ContactPointKind, Set<Trait>> traits = traits(customer, asOf);
              lines.replaceAll((kind, line) -> plus(line, traits.get(kind)));
              reachable[0] =
                  reachable[0].plus(
                      traits.values().stream().anyMatch(found -> found.contains(Trait.USABLE)));
            });
    return new ContactCompleteness(lines, reachable[0]);
  }

  /**
   * Returns these counts together with those of other customers, so that parts can be counted each
   * in its own thread.
   *
   * @param other the counts of customers who are not counted here
   * @return the counts of all
   */
  public ContactCompleteness plus(ContactCompleteness other) {
    Map<ContactPointKind, Line> sums = new EnumMap<>(byKind);
    other.byKind.forEach((kind, line) -> sums.merge(kind, line, Line::plus));
    return new ContactCompleteness(sums, reachable.plus(other.reachable));
  }

  /** What is true of some contact point of a kind. */
  private enum Trait {
    USABLE,
    VERIFIED
  }

  private static Line plus(Line line, @Nullable Set<Trait> traits) {
    return traits == null
        ? line.plus(false, false, false)
        : line.plus(true, traits.contains(Trait.USABLE), traits.contains(Trait.VERIFIED));
  }

  private static Map<ContactPointKind, Set<Trait>> traits(Customer customer, Instant asOf) {
    Map<ContactPointKind, Set<Trait>> traits = new EnumMap<>(ContactPointKind.class);
    for (ContactPoint point : customer.profile().contactPoints()) {
      if (!point.validity().contains(asOf)) {
        continue;
      }
      Set<Trait> known = traits.computeIfAbsent(point.kind(), kind -> EnumSet.noneOf(Trait.class));
      if (point.isUsable(asOf)) {
        known.add(Trait.USABLE);
      }
      if (point.verification().filter(at -> !at.isAfter(asOf)).isPresent()) {
        known.add(Trait.VERIFIED);
      }
    }
    return traits;
  }

  static boolean counts(Customer customer) {
    CustomerStatus status = customer.profile().status();
    return status == CustomerStatus.ACTIVE || status == CustomerStatus.DORMANT;
  }
}
