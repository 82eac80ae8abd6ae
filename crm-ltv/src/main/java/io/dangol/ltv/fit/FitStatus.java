package io.dangol.ltv.fit;

/** How far a fit can be trusted. */
public enum FitStatus {
  /** The likelihood has an interior maximum and the data determine every parameter. */
  CONVERGED,
  /**
   * An interior maximum was found, but the data leave at least one parameter open by orders of
   * magnitude. Predictions near the data are usable; single parameters are not.
   */
  WEAKLY_IDENTIFIED,
  /**
   * The likelihood keeps rising, or stays flat, while parameters run off to zero or infinity: the
   * data want a limiting case of the model. The reason names the limit. Predictions are finite and
   * close to those of the limit.
   */
  DEGENERATE,
  /**
   * No model: the data hold nothing to fit, or the search did not reach a maximum. The reason says
   * which.
   */
  FAILED
}
