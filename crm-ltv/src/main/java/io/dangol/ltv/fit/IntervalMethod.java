package io.dangol.ltv.fit;

/** How a fit makes its confidence intervals. */
public enum IntervalMethod {
  /**
   * From the standard error of the parameter's logarithm. Costs nothing; too narrow on one side
   * where few customers leave the likelihood skewed, as in MBG/NBD with r and b below 2,000
   * customers or so.
   */
  STANDARD_ERROR,
  /**
   * All values that a likelihood-ratio test would not refuse, the other parameters fitted anew at
   * each. Costs about ten fits more, and holds its level where the likelihood is skewed.
   */
  PROFILE_LIKELIHOOD
}
