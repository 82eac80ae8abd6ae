package io.dangol.core.quality.linkage;

import io.dangol.core.customer.Resolution;

/** Whether a record leads to a customer, and if not, why; from the best to the worst. */
public enum LinkState {
  /** It names a customer. */
  ACTIVE,
  /** It names an identity that was merged into that of a customer. */
  REDIRECTED,
  /** It names a customer whose data was erased. */
  ERASED,
  /** It names an identity that is not stored: the customer was never loaded, or is misspelt. */
  UNKNOWN,
  /** It names nobody. */
  NO_CUSTOMER;

  /**
   * Returns whether a record in this state leads to a customer whom somebody can contact.
   *
   * @return whether it is linked
   */
  public boolean isLinked() {
    return this == ACTIVE || this == REDIRECTED;
  }

  /**
   * Returns the state of a record that names an identity.
   *
   * @param resolution what the identity stands for
   * @return the state
   */
  public static LinkState of(Resolution resolution) {
    if (resolution instanceof Resolution.Active) {
      return ACTIVE;
    }
    if (resolution instanceof Resolution.Redirected) {
      return REDIRECTED;
    }
    return resolution instanceof Resolution.Erased ? ERASED : UNKNOWN;
  }

  LinkState orBetter(LinkState other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
