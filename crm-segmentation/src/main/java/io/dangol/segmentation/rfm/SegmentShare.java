package io.dangol.segmentation.rfm;

import java.math.BigDecimal;

/**
 * The customers of one segment.
 *
 * @param segment the code of the segment
 * @param customers the number of customers
 * @param customerShare their share of all customers of the table, within [0, 1]
 * @param revenue the sum of their monetary values, in major units
 * @param revenueShare their share of all revenue; 0 where there is none, and outside [0, 1] where
 *     refunds make sums negative
 */
public record SegmentShare(
    String segment, int customers, double customerShare, BigDecimal revenue, double revenueShare) {}
