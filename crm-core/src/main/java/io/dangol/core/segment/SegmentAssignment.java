package io.dangol.core.segment;

import io.dangol.core.customer.CustomerId;
import java.util.Objects;

/**
 * The segment of one customer in a snapshot.
 *
 * @param customer the customer
 * @param snapshot what made it, and for when
 * @param segment the code of the segment
 */
public record SegmentAssignment(
    CustomerId customer, SegmentSnapshot.Name snapshot, String segment) {

  public SegmentAssignment {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(segment, "segment");
  }
}
