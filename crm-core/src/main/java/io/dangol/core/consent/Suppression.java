package io.dangol.core.consent;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reason not to contact somebody for a time.
 *
 * @param reason why
 * @param since from when on
 * @param until when it ends, or null for never
 */
public record Suppression(SuppressionReason reason, Instant since, @Nullable Instant until) {

  public Suppression {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(since, "since");
    if (until != null && !until.isAfter(since)) {
      throw new IllegalArgumentException("until %s must be after since %s".formatted(until, since));
    }
  }

  /**
   * Returns a suppression without an end.
   *
   * @param reason why
   * @param since from when on
   * @return the suppression
   */
  public static Suppression of(SuppressionReason reason, Instant since) {
    return new Suppression(reason, since, null);
  }

  /**
   * Returns whether it is in force.
   *
   * @param moment the moment
   * @return whether the moment is within {@code [since, until)}
   */
  public boolean isInForce(Instant moment) {
    return !moment.isBefore(since) && (until == null || moment.isBefore(until));
  }
}
