package io.dangol.segmentation.engagement;

import io.dangol.core.activity.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which opens count as those of a machine. Privacy proxies and link scanners load messages on their
 * own, mostly at once after delivery, so that such an open shows that the address works and not
 * that anybody read.
 *
 * <p>Who is known to be a machine or a person is taken for one. The rest decides about opens of an
 * {@linkplain Response.Actor#UNKNOWN unknown} actor.
 *
 * @param atOnce how soon after delivery an unknown actor is a machine, not negative; zero for a
 *     rule that ignores the time
 * @param unknown what an unknown actor counts as otherwise
 */
public record MachineOpens(Duration atOnce, Unknown unknown) {

  /** What an actor counts as of whom nothing is known. */
  public enum Unknown {
    /** A person: no interest is missed. */
    PERSON,
    /** A machine: no interest is made up. */
    MACHINE
  }

  public MachineOpens {
    Objects.requireNonNull(unknown, "unknown");
    if (atOnce.isNegative()) {
      throw new IllegalArgumentException("atOnce is " + atOnce + ", must not be negative");
    }
  }

  /**
   * Returns the default: only known machines, as most sources flag them already.
   *
   * @return a rule that ignores the time and takes an unknown actor for a person
   */
  public static MachineOpens flagged() {
    return new MachineOpens(Duration.ZERO, Unknown.PERSON);
  }

  /**
   * Returns this rule with a time after delivery.
   *
   * @param duration within which of its delivery, both ends included, an open of an unknown actor
   *     is that of a machine; not negative
   * @return the rule
   * @throws IllegalArgumentException if the duration is negative
   */
  public MachineOpens withAtOnce(Duration duration) {
    return new MachineOpens(duration, unknown);
  }

  /**
   * Returns whether an open is that of a machine.
   *
   * @param open the open
   * @param delivered when the message was delivered, empty if that is not known
   * @return whether it shows no interest
   */
  public boolean isMachine(Response open, Optional<Instant> delivered) {
    return switch (open.actor()) {
      case HUMAN -> false;
      case MACHINE -> true;
      case UNKNOWN ->
          unknown == Unknown.MACHINE
              || delivered.map(sent -> soon(Duration.between(sent, open.at()))).orElse(false);
    };
  }

  private boolean soon(Duration after) {
    return !atOnce.isZero() && after.compareTo(atOnce) <= 0;
  }
}
