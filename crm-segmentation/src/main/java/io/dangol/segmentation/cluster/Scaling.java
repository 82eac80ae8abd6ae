package io.dangol.segmentation.cluster;

/** How features are made comparable before distances are measured; part of the model. */
public enum Scaling {
  /**
   * The logarithm sign(x) ln(1 + |x|), then z-score; the default, since counts, days and spend of
   * customers are skewed and a few large buyers would otherwise own the clusters.
   */
  LOG_Z,
  /** Mean 0 and standard deviation 1. */
  Z,
  /**
   * Median 0 and 1.4826 times the median absolute deviation 1; where that is 0, the standard
   * deviation 1. A row of weight w counts as w copies.
   */
  ROBUST,
  /** The distances of the values as they are, from their mean; they should then share a unit. */
  NONE
}
