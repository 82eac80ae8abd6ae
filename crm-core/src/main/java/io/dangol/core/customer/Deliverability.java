package io.dangol.core.customer;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about whether messages arrive at a contact point.
 *
 * @param state the state
 * @param softBounces how many soft bounces came in a row
 * @param until when the state lapses to {@link State#UNKNOWN}, or null for never
 */
public record Deliverability(State state, int softBounces, @Nullable Instant until) {

  /** Nothing is known: the state of a new contact point. */
  public static final Deliverability UNKNOWN = new Deliverability(State.UNKNOWN, 0, null);

  /** A message arrived. */
  public static final Deliverability VALID = new Deliverability(State.VALID, 0, null);

  /** What was last learnt. */
  public enum State {
    /** Nothing yet. */
    UNKNOWN,
    /** Messages arrive. */
    VALID,
    /** Messages came back for a passing reason: full, busy. */
    SOFT_BOUNCED,
    /** The address does not exist. */
    HARD_BOUNCED,
    /** The receiving side refuses the sender; the address may be good. */
    BLOCKED_BY_POLICY,
    /** The recipient complained. */
    COMPLAINED
  }

  public Deliverability {
    Objects.requireNonNull(state, "state");
    if (softBounces < 0 || (softBounces > 0) != (state == State.SOFT_BOUNCED)) {
      throw new IllegalArgumentException(
          "%d soft bounces do not fit the state %s".formatted(softBounces, state));
    }
  }

  /**
   * Returns this with one more soft bounce in a row.
   *
   * @return the deliverability
   */
  public Deliverability softBounced() {
    return new Deliverability(State.SOFT_BOUNCED, softBounces + 1, null);
  }

  /**
   * Returns a state without bounces that lapses.
   *
   * @param state any state but {@link State#SOFT_BOUNCED}
   * @param until when it lapses
   * @return the deliverability
   * @throws IllegalArgumentException if the state is {@link State#SOFT_BOUNCED}
   */
  public static Deliverability until(State state, Instant until) {
    return new Deliverability(state, 0, Objects.requireNonNull(until, "until"));
  }

  /**
   * Returns the state at a moment.
   *
   * @param moment the moment
   * @return the state, {@link State#UNKNOWN} from its end on
   */
  public State at(Instant moment) {
    return until != null && !moment.isBefore(until) ? State.UNKNOWN : state;
  }

  /**
   * Returns whether a message may be tried.
   *
   * @param moment the moment
   * @return whether nothing is known that speaks against the address itself
   */
  public boolean isUsable(Instant moment) {
    State now = at(moment);
    return now != State.HARD_BOUNCED && now != State.COMPLAINED;
  }
}
