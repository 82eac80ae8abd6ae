package io.dangol.core.activity.touchpoint;

/** Where the company and a customer stand when they meet. */
public enum Phase {
  /** Before somebody becomes a customer. */
  BEFORE,
  /** While somebody becomes a customer: from the first serious talk to the first purchase. */
  DURING,
  /** After somebody has become a customer. */
  AFTER
}
