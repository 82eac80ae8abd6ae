package io.dangol.core.customer.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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
   * Returns what is known after one more event. A hard bounce and a complaint are not undone by
   * what comes after them, except by a delivery (which proves the address) and a release; a
   * complaint ends by a release only, for a message that arrives does not take it back. Events are
   * to be given in the order in which they happened; {@link ContactPoint#after} sees to that.
   *
   * @param event what happened
   * @param at when
   * @param policy what counts, and how long it is remembered
   * @return what is known now
   */
  public Deliverability after(DeliveryEvent event, Instant at, DeliverabilityPolicy policy) {
    State now = at(at);
    if (event == DeliveryEvent.RELEASE) {
      return UNKNOWN;
    }
    if (now == State.COMPLAINED) {
      return this;
    }
    return switch (event) {
      case DELIVERED -> VALID;
      case SOFT_BOUNCE -> now == State.HARD_BOUNCED ? this : softBounced(now, at, policy);
      case HARD_BOUNCE -> hardBounced(at, policy);
      case POLICY_BLOCK ->
          now == State.HARD_BOUNCED
              ? this
              : until(State.BLOCKED_BY_POLICY, at.plus(policy.blockMemory()));
      case COMPLAINT -> new Deliverability(State.COMPLAINED, 0, null);
      case RELEASE -> UNKNOWN;
    };
  }

  private Deliverability softBounced(State now, Instant at, DeliverabilityPolicy policy) {
    int inARow = now == State.SOFT_BOUNCED ? softBounces + 1 : 1;
    return inARow >= policy.softBounceLimit()
        ? hardBounced(at, policy)
        : new Deliverability(State.SOFT_BOUNCED, inARow, at.plus(policy.softBounceMemory()));
  }

  private static Deliverability hardBounced(Instant at, DeliverabilityPolicy policy) {
    Duration memory = policy.hardBounceMemory();
    return new Deliverability(State.HARD_BOUNCED, 0, memory == null ? null : at.plus(memory));
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
   * Returns until when the state holds.
   *
   * @return the moment from which nothing is known any more, or empty for never
   */
  public Optional<Instant> expiry() {
    return Optional.ofNullable(until);
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

  /**
   * Returns whether nothing at all speaks against a message.
   *
   * @param moment the moment
   * @return whether messages arrive, or nothing is known
   */
  public boolean isUnimpaired(Instant moment) {
    State now = at(moment);
    return now == State.VALID || now == State.UNKNOWN;
  }
}
