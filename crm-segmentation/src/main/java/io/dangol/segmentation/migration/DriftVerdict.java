package io.dangol.segmentation.migration;

/**
 * What a population stability index means, by the thresholds that credit scoring made customary.
 */
public enum DriftVerdict {
  /** Below 0.1: the thresholds still fit. */
  STABLE,
  /** From 0.1 to 0.25: look at the bins. */
  SHIFTED,
  /** Above 0.25: fit the thresholds anew. */
  REFIT;

  private static final double SHIFT = 0.1;
  private static final double CHANGE = 0.25;

  static DriftVerdict of(double index) {
    if (index > CHANGE) {
      return REFIT;
    }
    return index >= SHIFT ? SHIFTED : STABLE;
  }
}
