package io.dangol.core.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reason not to contact somebody for a time.
 *
 * @param reason why
 * @param since from when on
 * @param until when it ends, or null for never
 * @param purpose what must not be sent, with its parts, or null for anything
 */
public record Suppression(
    SuppressionReason reason, Instant since, @Nullable Instant until, @Nullable Purpose purpose) {

  /**
   * The order in which suppressions are told: what forbids most first, by {@link
   * SuppressionReason}, then what began first.
   */
  public static final Comparator<Suppression> ORDER =
      Comparator.comparing(Suppression::reason)
          .thenComparing(Suppression::since)
          .thenComparing(suppression -> String.valueOf(suppression.purpose()));

  public Suppression {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(since, "since");
    if (until != null && !until.isAfter(since)) {
      throw new IllegalArgumentException("until %s must be after since %s".formatted(until, since));
    }
  }

  /**
   * Returns a suppression of anything, without an end.
   *
   * @param reason why
   * @param since from when on
   * @return the suppression
   */
  public static Suppression of(SuppressionReason reason, Instant since) {
    return new Suppression(reason, since, null, null);
  }

  /**
   * Returns this suppression with an end.
   *
   * @param moment when it ends, after its beginning
   * @return the suppression
   * @throws IllegalArgumentException if it would end before it begins
   */
  public Suppression until(Instant moment) {
    return new Suppression(reason, since, Objects.requireNonNull(moment, "moment"), purpose);
  }

  /**
   * Returns this suppression for one purpose.
   *
   * @param scope what must not be sent, with its parts
   * @return the suppression
   */
  public Suppression of(Purpose scope) {
    return new Suppression(reason, since, until, Objects.requireNonNull(scope, "scope"));
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

  /**
   * Returns whether it forbids a purpose.
   *
   * @param other the purpose
   * @return whether it is about anything, or about a purpose that covers this one
   */
  public boolean forbids(Purpose other) {
    return purpose == null || purpose.covers(other);
  }
}
