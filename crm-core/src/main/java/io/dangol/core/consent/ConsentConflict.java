package io.dangol.core.consent;

import java.util.Objects;

/**
 * Two records of the same source about the same scope that do not say the same.
 *
 * @param kept the record that counts: the one that was learnt first
 * @param refused the record that does not count
 */
public record ConsentConflict(ConsentRecord kept, ConsentRecord refused) {

  public ConsentConflict {
    Objects.requireNonNull(kept, "kept");
    Objects.requireNonNull(refused, "refused");
  }
}
