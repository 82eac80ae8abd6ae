package io.dangol.core.quality;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the telephone round should ask a customer for: contact data that are missing, or that are
 * known to be wrong.
 *
 * @param customer the customer
 * @param missing the kinds of contact points that the customer has not
 * @param broken the kinds of which the customer has only such as must not be used
 * @param owner the member of staff who looks after the customer, or null
 */
public record EnrichmentTask(
    CustomerId customer,
    Set<ContactPointKind> missing,
    Set<ContactPointKind> broken,
    @Nullable String owner) {

  public EnrichmentTask {
    Objects.requireNonNull(customer, "customer");
    missing = Collections.unmodifiableSet(copy(missing));
    broken = Collections.unmodifiableSet(copy(broken));
    if (missing.isEmpty() && broken.isEmpty()) {
      throw new IllegalArgumentException(
          "there is nothing to ask customer %s for".formatted(customer));
    }
  }

  /** Returns the customer and the kinds, and nothing of who looks after the customer. */
  @Override
  public String toString() {
    return "EnrichmentTask[%s, missing %s, broken %s]".formatted(customer, missing, broken);
  }

  private static Set<ContactPointKind> copy(Set<ContactPointKind> kinds) {
    Set<ContactPointKind> copy = EnumSet.noneOf(ContactPointKind.class);
    copy.addAll(kinds);
    return copy;
  }

  /**
   * Returns the tasks for customers.
   *
   * @param customers the customers; the tasks come in their order, one at a time
   * @param wanted the kinds of contact points that everybody should have
   * @param asOf the moment at which the states of contact points count
   * @return a task for every active or dormant customer who lacks one
   */
  public static Stream<EnrichmentTask> of(
      Stream<Customer> customers, Set<ContactPointKind> wanted, Instant asOf) {
    return customers
        .filter(ContactCompleteness::counts)
        .flatMap(customer -> task(customer, wanted, asOf).stream());
  }

  private static Optional<EnrichmentTask> task(
      Customer customer, Set<ContactPointKind> wanted, Instant asOf) {
    Set<ContactPointKind> missing = copy(wanted);
    Set<ContactPointKind> broken = EnumSet.noneOf(ContactPointKind.class);
    Set<ContactPointKind> usable = EnumSet.noneOf(ContactPointKind.class);
    for (ContactPoint point : customer.profile().contactPoints()) {
      if (!point.validity().contains(asOf)) {
        continue;
      }
      if (missing.remove(point.kind())) {
        broken.add(point.kind());
      }
      if (point.isUsable(asOf)) {
        usable.add(point.kind());
      }
    }
    broken.removeAll(usable);
    return missing.isEmpty() && broken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EnrichmentTask(customer.id(), missing, broken, customer.profile().owner()));
  }

  /**
   * Returns who looks after the customer.
   *
   * @return the member of staff, or empty
   */
  public Optional<String> responsible() {
    return Optional.ofNullable(owner);
  }
}
