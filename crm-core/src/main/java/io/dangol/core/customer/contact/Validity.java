package io.dangol.core.customer.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which something holds: {@code [from, until)}.
 *
 * @param from the first moment, or null for ever since
 * @param until the moment from which on it does not hold any more, or null for never
 */
public record Validity(@Nullable Instant from, @Nullable Instant until) {

  /** Ever since, and for ever. */
  public static final Validity ALWAYS = new Validity(null, null);

  public Validity {
    if (from != null && until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("until %s must be after from %s".formatted(until, from));
    }
  }

  /**
   * Returns the time since a moment.
   *
   * @param moment the first moment
   * @return the time, without an end
   */
  public static Validity since(Instant moment) {
    return new Validity(moment, null);
  }

  /**
   * Returns this time with an end.
   *
   * @param moment the moment from which on it does not hold any more
   * @return the time
   * @throws IllegalArgumentException if it would end before it begins
   */
  public Validity endingAt(Instant moment) {
    return new Validity(from, moment);
  }

  /**
   * Returns whether a moment is in it.
   *
   * @param moment the moment
   * @return whether it is not before the beginning and before the end
   */
  public boolean contains(Instant moment) {
    return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
  }
}
