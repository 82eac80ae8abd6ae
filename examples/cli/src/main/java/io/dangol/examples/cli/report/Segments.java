package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The RFM segments, in the order of the segment map (best first). Shares are of the sums over these
 * segments.
 *
 * @param segments the segments, at least one
 */
public record Segments(List<Segment> segments) implements Section {

  /**
   * One segment.
   *
   * @param code the segment's code, such as {@code AT_RISK}; its display name comes from the
   *     segmentation engine
   * @param customers the customers in it
   * @param revenue the sum of their monetary values
   */
  public record Segment(String code, long customers, BigDecimal revenue) {

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Segment {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(revenue, "revenue");
      Require.count(customers, "customers");
    }
  }

  /**
   * Checks the segments.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Segments {
    segments = Require.some(segments, "segments");
  }
}
