package io.dangol.core.consent;

import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reason not to contact somebody for a time.
 *
 * @param reason why
 * @param since from when on
 * @param until when it ends, or null for never
 * @param purpose what must not be sent, with its parts, or null for anything
 * @param source the record with which it came, or null where that is not known
 * @param lift who said that it does not hold any more, or null
 */
public record Suppression(
    SuppressionReason reason,
    Instant since,
    @Nullable Instant until,
    @Nullable Purpose purpose,
    @Nullable SourceRef source,
    @Nullable SuppressionLift lift) {

  /**
   * The order in which suppressions are told: what forbids most first, by {@link
   * SuppressionReason}, then what began first.
   */
  public static final Comparator<Suppression> ORDER =
      Comparator.comparing(Suppression::reason)
          .thenComparing(Suppression::since)
          .thenComparing(suppression -> String.valueOf(suppression.purpose()))
          .thenComparing(suppression -> suppression.end());

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
    return new Suppression(reason, since, null, null, null, null);
  }

  /**
   * Returns this suppression with an end.
   *
   * @param moment when it ends, after its beginning
   * @return the suppression
   * @throws IllegalArgumentException if it would end before it begins
   */
  public Suppression until(Instant moment) {
    return new Suppression(
        reason, since, Objects.requireNonNull(moment, "moment"), purpose, source, lift);
  }

  /**
   * Returns this suppression for one purpose.
   *
   * @param scope what must not be sent, with its parts
   * @return the suppression
   */
  public Suppression of(Purpose scope) {
    return new Suppression(
        reason, since, until, Objects.requireNonNull(scope, "scope"), source, lift);
  }

  /**
   * Returns this suppression with its source.
   *
   * @param record the record with which it came
   * @return the suppression
   */
  public Suppression from(SourceRef record) {
    return new Suppression(
        reason, since, until, purpose, Objects.requireNonNull(record, "record"), lift);
  }

  /**
   * Returns this suppression without anything that leads back to a record or a member of staff: how
   * it is kept under the hash of an address when the customer is erased.
   *
   * @return the suppression without source and lift
   */
  public Suppression anonymous() {
    return new Suppression(reason, since, until, purpose, null, null);
  }

  /**
   * Returns this suppression as one that does not hold any more. One that was lifted stays as it
   * is.
   *
   * @param decision who said so, when and why
   * @return the suppression
   */
  public Suppression lifted(SuppressionLift decision) {
    return lift == null
        ? new Suppression(
            reason, since, until, purpose, source, Objects.requireNonNull(decision, "decision"))
        : this;
  }

  /**
   * Returns the record with which it came.
   *
   * @return the reference, or empty where it is not known
   */
  public Optional<SourceRef> origin() {
    return Optional.ofNullable(source);
  }

  /**
   * Returns whether it is in force.
   *
   * @param moment the moment
   * @return whether the moment is within {@code [since, until)} and before it was lifted
   */
  public boolean isInForce(Instant moment) {
    return !moment.isBefore(since) && moment.isBefore(end());
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

  /**
   * Returns whether another one says nothing that this one does not say: what a store need not keep
   * beside this one. One that was lifted says again what is repeated of the time before.
   *
   * @param other the other suppression
   * @return whether reason and purpose are equal and the time of the other is within the time of
   *     this one, whether lifted since or not
   */
  public boolean includes(Suppression other) {
    return other.lift == null
        && reason == other.reason
        && Objects.equals(purpose, other.purpose)
        && !other.since.isBefore(since)
        && !unlifted().isBefore(other.unlifted())
        && (lift == null || other.since.isBefore(lift.at()));
  }

  private Instant unlifted() {
    return until == null ? Instant.MAX : until;
  }

  private Instant end() {
    return lift == null || unlifted().isBefore(lift.at()) ? unlifted() : lift.at();
  }
}
