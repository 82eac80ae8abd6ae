package io.dangol.segmentation.scale;

/** What happens to equal values when a scale is cut into bins of equal frequency. */
public enum TiePolicy {
  /**
   * Equal values share a bin; the default. Threshold j of b bins is the order statistic x_(ceil(j n
   * / b)), without interpolation ({@code quantile_disc} of SQL), and a value scores 1 + the number
   * of thresholds below it.
   */
  SAME_BIN,
  /**
   * Equal values share the score 1 + floor(b (average rank - 1/2) / n). A value that holds most of
   * the customers, such as one single purchase, lands in the middle of the scale instead of at its
   * end. Where less is better, the score is mirrored: b + 1 less that of the ascending order.
   */
  MID_RANK,
  /**
   * Equal values are split by the order of the customers' identifiers so that bins differ by at
   * most one customer, as {@code NTILE} does with a total order. The same value may then have two
   * scores. One case differs from {@code NTILE}: a column with one value only is not split, and
   * every customer scores neutral.
   */
  SPLIT_BY_KEY
}
