package io.dangol.segmentation.scale;

/**
 * How scores are labelled where a column has fewer distinct values than bins, so that some bins
 * stay empty.
 */
public enum FewValues {
  /**
   * Duplicate thresholds count, and scores skip: thresholds 1, 1, 2, 4 give the scores 1, 3, 4, 5.
   * The default.
   */
  KEEP_SCALE,
  /** The m bins in use are numbered 1..m. */
  COMPRESS,
  /** The m bins in use are spread evenly over 1..b, the ends included. */
  SPREAD
}
