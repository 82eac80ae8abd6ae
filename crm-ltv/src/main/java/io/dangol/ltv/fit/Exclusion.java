package io.dangol.ltv.fit;

/** Why a customer did not take part in a fit. */
public enum Exclusion {
  /** A fact that the fit needs is missing. */
  MISSING_FACT,
  /** No repeat purchase, so that there is no spend per repeat purchase. */
  NO_REPEAT_PURCHASE,
  /** The mean spend is zero or negative, which the spend model cannot describe. */
  NON_POSITIVE_SPEND
}
