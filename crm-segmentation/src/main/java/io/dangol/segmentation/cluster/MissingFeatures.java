package io.dangol.segmentation.cluster;

/** What happens to customers without a value for some feature. */
public enum MissingFeatures {
  /** They take no part in the fit and have no cluster; the default. */
  EXCLUDE,
  /** The missing value counts as the feature's location (mean or median after scaling). */
  IMPUTE,
  /** The fit is refused, with the first such row. */
  REJECT
}
