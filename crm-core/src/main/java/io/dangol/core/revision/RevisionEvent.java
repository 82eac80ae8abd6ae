package io.dangol.core.revision;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a version's life.
 *
 * @param id the definition
 * @param version the version, from 1
 * @param step what happened
 * @param at when it was decided
 * @param effectiveFrom from when on the version is in force, for {@link Step#EFFECTIVE} only, not
 *     before {@code at}
 * @param actor who decided, not blank
 * @param reason why, not blank
 */
public record RevisionEvent(
    DefinitionId id,
    int version,
    Step step,
    Instant at,
    Optional<Instant> effectiveFrom,
    String actor,
    String reason) {

  /** What can happen to a version. */
  public enum Step {
    /** Somebody suggests it. */
    PROPOSED,
    /** Its effect was compared with that of the version in force. */
    COMPARED,
    /** It is to be in force from a moment on. */
    EFFECTIVE,
    /** It is not in force any more, and nothing takes its place. */
    RETIRED,
    /** It is not in force any more, and the version before it is again. */
    ROLLED_BACK
  }

  public RevisionEvent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(at, "at");
    if (version < 1) {
      throw new IllegalArgumentException("%s: version %d is not from 1".formatted(id, version));
    }
    if (effectiveFrom.isPresent() != (step == Step.EFFECTIVE)) {
      throw new IllegalArgumentException(
          "%s does not go with effectiveFrom %s".formatted(step, effectiveFrom));
    }
    if (effectiveFrom.isPresent() && effectiveFrom.get().isBefore(at)) {
      throw new IllegalArgumentException(
          "effectiveFrom %s is before the decision at %s\nMaybe results of the past would change."
              .formatted(effectiveFrom.get(), at));
    }
    if (actor.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a step needs an actor and a reason");
    }
  }

  /** Returns what happened to which version, without who decided and why. */
  @Override
  public String toString() {
    return "RevisionEvent[%s/%d, %s, %s]".formatted(id, version, step, at);
  }

  /**
   * Returns a step that takes effect when it is decided.
   *
   * @param version the version
   * @param step any step but {@link Step#EFFECTIVE}
   * @param at when it was decided
   * @param actor who decided, not blank
   * @param reason why, not blank
   * @return the step
   * @throws IllegalArgumentException if the step is {@link Step#EFFECTIVE} or a text is blank
   */
  public static RevisionEvent of(
      Definition version, Step step, Instant at, String actor, String reason) {
    return new RevisionEvent(
        version.id(), version.version(), step, at, Optional.empty(), actor, reason);
  }

  /**
   * Returns the step with which a version comes into force.
   *
   * @param version the version
   * @param from from when on
   * @param at when it was decided, not after {@code from}
   * @param actor who decided, not blank
   * @param reason why, not blank
   * @return the step
   * @throws IllegalArgumentException if {@code from} is before {@code at} or a text is blank
   */
  public static RevisionEvent effective(
      Definition version, Instant from, Instant at, String actor, String reason) {
    return new RevisionEvent(
        version.id(), version.version(), Step.EFFECTIVE, at, Optional.of(from), actor, reason);
  }
}
