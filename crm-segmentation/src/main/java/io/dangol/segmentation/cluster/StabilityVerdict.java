package io.dangol.segmentation.cluster;

/**
 * What the mean Jaccard similarity of a cluster over resamples means, by the thresholds of Hennig
 * (2007), doi 10.1016/j.csda.2006.11.025.
 */
public enum StabilityVerdict {
  /** At least 0.85: the cluster comes back nearly unchanged. */
  HIGHLY_STABLE,
  /** At least 0.75: the cluster is real enough to plan with. */
  STABLE,
  /** At least 0.6: there is a pattern, but who belongs to it is doubtful. */
  DOUBTFUL,
  /** Below 0.6: do not build on it. */
  UNSTABLE;

  private static final double HIGHLY = 0.85;
  private static final double VALID = 0.75;
  private static final double PATTERN = 0.6;

  static StabilityVerdict of(double jaccard) {
    if (jaccard >= HIGHLY) {
      return HIGHLY_STABLE;
    }
    if (jaccard >= VALID) {
      return STABLE;
    }
    return jaccard >= PATTERN ? DOUBTFUL : UNSTABLE;
  }
}
