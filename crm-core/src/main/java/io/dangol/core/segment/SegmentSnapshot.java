package io.dangol.core.segment;

import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The segments that a version of a model gave to customers at a moment. Immutable.
 *
 * @param name what made it, and for when
 * @param segments the code of the segment of every customer who has one, no code blank
 */
public record SegmentSnapshot(Name name, Map<CustomerId, String> segments) {

  public SegmentSnapshot {
    Objects.requireNonNull(name, "name");
    segments = Map.copyOf(segments);
    segments.forEach(
        (customer, segment) -> {
          if (segment.isBlank()) {
            throw new IllegalArgumentException(
                "the segment of customer %s must not be blank".formatted(customer));
          }
        });
  }

  /**
   * What a snapshot is known by.
   *
   * @param model the model, not blank
   * @param version its version, from 1
   * @param asOf the moment of evaluation
   */
  public record Name(String model, int version, Instant asOf) implements Comparable<Name> {

    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::model).thenComparing(Name::asOf).thenComparing(Name::version);

    public Name {
      if (Objects.requireNonNull(model, "model").isBlank()) {
        throw new IllegalArgumentException("model must not be blank");
      }
      if (version < 1) {
        throw new IllegalArgumentException("version must be at least 1, was %d".formatted(version));
      }
      Objects.requireNonNull(asOf, "asOf");
    }

    /** Compares by model, then by moment, then by version. */
    @Override
    public int compareTo(Name other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Returns a snapshot.
   *
   * @param name what made it, and for when
   * @param segments the code of the segment of every customer who has one
   * @return the snapshot
   * @throws IllegalArgumentException if a code is blank
   */
  public static SegmentSnapshot of(Name name, Map<CustomerId, String> segments) {
    return new SegmentSnapshot(name, segments);
  }

  /**
   * Returns the segment of a customer.
   *
   * @param customer the customer
   * @return the code, or empty for a customer without one
   */
  public Optional<String> segmentOf(CustomerId customer) {
    return Optional.ofNullable(segments.get(customer));
  }

  /**
   * Returns the customers of a segment.
   *
   * @param segment the code
   * @return the customers in their order; none if there is no such segment
   */
  public SortedSet<CustomerId> customers(String segment) {
    SortedSet<CustomerId> customers = new TreeSet<>();
    segments.forEach(
        (customer, code) -> {
          if (code.equals(segment)) {
            customers.add(customer);
          }
        });
    return customers;
  }

  /** Returns the name and how many customers there are, not who. */
  @Override
  public String toString() {
    return "SegmentSnapshot[%s, %d customers]".formatted(name, segments.size());
  }
}
