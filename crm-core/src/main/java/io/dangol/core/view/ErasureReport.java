package io.dangol.core.view;

import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an erasure did, without any of what was erased: the trace that shows an auditor that it
 * happened.
 *
 * @param customer the identity that stood for the customer; in a repeated erasure the one that was
 *     asked for
 * @param identities all identities that were erased
 * @param at when
 * @param actor who did it, not blank
 * @param reason a code for why, such as {@code REQUEST_OF_THE_PERSON}, not blank
 * @param cleared how many records were erased of each part that the host keeps, zero included
 * @param notKept the parts for which there is no port, and which the host must look after itself
 * @param keptSuppressions how many suppressed addresses stay suppressed, by their hashes
 * @param anonymisedPurchases how many purchases stay, without the customer
 */
public record ErasureReport(
    CustomerId customer,
    Set<CustomerId> identities,
    Instant at,
    String actor,
    String reason,
    Map<CustomerPart, Integer> cleared,
    Set<CustomerPart> notKept,
    int keptSuppressions,
    int anonymisedPurchases) {

  public ErasureReport {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(at, "at");
    if (actor.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException(
          "the erasure of customer %s needs an actor and a reason".formatted(customer));
    }
    identities = Set.copyOf(identities);
    notKept = Set.copyOf(notKept);
    Map<CustomerPart, Integer> counts = new EnumMap<>(CustomerPart.class);
    counts.putAll(cleared);
    cleared = Collections.unmodifiableMap(counts);
  }

  /**
   * Returns how many records were erased.
   *
   * @return the number of records of all parts
   */
  public int total() {
    return cleared.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns the customer, the moment and the counts; the reason may be a sentence. */
  @Override
  public String toString() {
    return "ErasureReport[%s, %s, %s]".formatted(customer, at, cleared);
  }
}
