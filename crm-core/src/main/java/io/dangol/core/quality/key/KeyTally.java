package io.dangol.core.quality.key;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.report.Ratio;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Counts the keys of customers for a {@link KeyReport}. Customers who are closed, erased or have
 * died do not count. Several tallies count parts of the customers, each in its own thread, and are
 * added up. A tally is for one thread at a time; it keeps a number per value and no value.
 */
public final class KeyTally {

  private final List<CustomerKey> keys;
  private final List<Counts> counts;
  private final Instant asOf;
  private long customers;

  private static final class Counts {
    private final Map<Long, Integer> holders = new HashMap<>();
    private long covered;
    private long several;
  }

  private KeyTally(List<CustomerKey> keys, Instant asOf) {
    this.keys = List.copyOf(keys);
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.counts = this.keys.stream().map(key -> new Counts()).toList();
  }

  /**
   * Returns a tally in which nobody was counted.
   *
   * @param keys the keys, each code once
   * @param asOf the moment at which contact points count
   * @return the tally
   * @throws IllegalArgumentException if two keys have one code
   */
  public static KeyTally of(List<CustomerKey> keys, Instant asOf) {
    if (keys.stream().map(CustomerKey::code).distinct().count() < keys.size()) {
      throw new IllegalArgumentException("two keys have the same code");
    }
    return new KeyTally(keys, asOf);
  }

  /**
   * Counts a customer, who is given once.
   *
   * @param customer the customer; not counted unless active or dormant
   * @return this tally
   */
  public KeyTally add(Customer customer) {
    CustomerStatus status = customer.profile().status();
    if (status != CustomerStatus.ACTIVE && status != CustomerStatus.DORMANT) {
      return this;
    }
    customers++;
    for (int i = 0; i < keys.size(); i++) {
      Set<String> values = keys.get(i).reader().apply(customer, asOf);
      Counts count = counts.get(i);
      count.covered += values.isEmpty() ? 0 : 1;
      count.several += values.size() > 1 ? 1 : 0;
      values.forEach(value -> count.holders.merge(ComparedText.hash(value), 1, Integer::sum));
    }
    return this;
  }

  /**
   * Adds what another tally counted.
   *
   * @param other the tally of other customers, with the same keys at the same moment; unchanged
   * @return this tally
   * @throws IllegalArgumentException if its keys or its moment are others
   */
  public KeyTally plus(KeyTally other) {
    if (!codes().equals(other.codes())) {
      throw new IllegalArgumentException(
          "keys %s and %s cannot be added".formatted(codes(), other.codes()));
    }
    if (!asOf.equals(other.asOf)) {
      throw new IllegalArgumentException(
          "keys at %s and at %s cannot be added".formatted(asOf, other.asOf));
    }
    customers += other.customers;
    for (int i = 0; i < counts.size(); i++) {
      Counts count = counts.get(i);
      Counts more = other.counts.get(i);
      count.covered += more.covered;
      count.several += more.several;
      more.holders.forEach((value, holders) -> count.holders.merge(value, holders, Integer::sum));
    }
    return this;
  }

  private List<String> codes() {
    return keys.stream().map(CustomerKey::code).toList();
  }

  /**
   * Returns what was counted so far.
   *
   * @return the report
   */
  public KeyReport report() {
    Map<String, KeyLine> lines = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      lines.put(keys.get(i).code(), line(keys.get(i), counts.get(i)));
    }
    return new KeyReport(lines);
  }

  private KeyLine line(CustomerKey key, Counts count) {
    long shared = 0;
    long largest = 0;
    for (int holders : count.holders.values()) {
      shared += holders > 1 ? 1 : 0;
      largest = Math.max(largest, holders);
    }
    return new KeyLine(
        new Ratio(count.covered, customers),
        new Ratio(shared, count.holders.size()),
        new Ratio(count.several, count.covered),
        largest,
        key.knownToCustomer());
  }
}
