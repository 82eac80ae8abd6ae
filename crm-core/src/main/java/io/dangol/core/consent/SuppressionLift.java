package io.dangol.core.consent;

import java.time.Instant;
import java.util.Objects;

/**
 * That a suppression does not hold any more: who said so, when and why.
 *
 * @param actor who decided, not blank
 * @param reason why, not blank
 * @param at from when on it does not hold
 */
public record SuppressionLift(String actor, String reason, Instant at) {

  public SuppressionLift {
    Objects.requireNonNull(at, "at");
    if (actor.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a suppression is lifted by an actor and for a reason");
    }
  }

  /** Returns who and when, without the reason, which may be a sentence. */
  @Override
  public String toString() {
    return "SuppressionLift[%s, %s]".formatted(actor, at);
  }
}
