package io.dangol.segmentation.profile;

import java.util.List;

/**
 * The customers of one segment.
 *
 * @param segment the name of the segment
 * @param customers the number of customers
 * @param share their share of all customers, within [0, 1]
 * @param measures the measured facts, in the order asked for
 */
public record SegmentProfile(
    String segment, int customers, double share, List<MeasureProfile> measures) {
  public SegmentProfile {
    measures = List.copyOf(measures);
  }
}
