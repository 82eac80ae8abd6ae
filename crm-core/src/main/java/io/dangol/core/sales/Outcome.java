package io.dangol.core.sales;

/** How an opportunity ended. */
public enum Outcome {
  /** It did not end yet. */
  OPEN,
  /** The customer bought. */
  WON,
  /** The customer did not buy. */
  LOST
}
