package io.dangol.core.identity.merge;

import java.time.Instant;
import java.util.Objects;

/**
 * A decision about who is who. It is never changed; another decision undoes it.
 *
 * @param id what identifies the decision, not blank
 * @param at when it was made
 * @param actor who made it: a member of staff, or the version of a matcher; not blank
 * @param reason a code or a remark for why, not blank
 * @param change what it changes
 */
public record MergeDecision(
    String id, Instant at, String actor, String reason, IdentityChange change) {

  public MergeDecision {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(change, "change");
    if (id.isBlank() || actor.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a decision needs an id, an actor and a reason");
    }
  }

  /** Returns the id, the moment and the change, not who made it and why. */
  @Override
  public String toString() {
    return "MergeDecision[%s, %s, %s]".formatted(id, at, change);
  }
}
