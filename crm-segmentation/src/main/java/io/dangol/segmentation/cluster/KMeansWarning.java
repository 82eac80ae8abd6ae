package io.dangol.segmentation.cluster;

/** What a host should know about a fitted model. */
public enum KMeansWarning {
  /** There are fewer distinct rows than clusters asked for; each distinct row is a cluster. */
  FEWER_DISTINCT_ROWS,
  /** A feature has one value only and does not tell customers apart. */
  CONSTANT_FEATURE,
  /** The passes ended before the centres settled. */
  NOT_CONVERGED,
  /**
   * A refit found fewer clusters than the model before, and some have another number than the
   * cluster that they continue; {@link ClusterDrift#between} says which became which.
   */
  RENUMBERED,
  /** Some customers were left out because a feature is missing. */
  ROWS_EXCLUDED
}
