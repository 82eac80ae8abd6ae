package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.Comparator;

/**
 * What decides who survives a merge: the oldest customer with an identifier or an order of their
 * own, of equally old ones that with the lowest id. The order is total, so that merging is
 * commutative.
 */
record Standing(CustomerId customer, boolean identified, Instant since)
    implements Comparable<Standing> {

  private static final Comparator<Standing> ORDER =
      Comparator.comparing((Standing standing) -> !standing.identified())
          .thenComparing(Standing::since)
          .thenComparing(Standing::customer);

  @Override
  public int compareTo(Standing other) {
    return ORDER.compare(this, other);
  }
}
