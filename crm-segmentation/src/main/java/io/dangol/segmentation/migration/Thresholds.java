package io.dangol.segmentation.migration;

/** Which thresholds score the second of two dates. */
public enum Thresholds {
  /**
   * Those of the first date. A move then means that the customer changed; the shares of the bins
   * may drift, which {@link Drift} measures. The honest choice for movement.
   */
  FROZEN,
  /**
   * Those fitted anew on the second date. Quantiles then force the same shares into every bin, so
   * that a customer may move because others changed, and a general decline stays hidden.
   */
  REFIT
}
