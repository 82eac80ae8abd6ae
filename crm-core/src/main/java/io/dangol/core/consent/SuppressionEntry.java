package io.dangol.core.consent;

import java.util.Objects;

/**
 * A suppression and what it is about.
 *
 * @param target the address or the customer
 * @param suppression why, and for how long
 */
public record SuppressionEntry(SuppressionTarget target, Suppression suppression) {

  public SuppressionEntry {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(suppression, "suppression");
  }
}
