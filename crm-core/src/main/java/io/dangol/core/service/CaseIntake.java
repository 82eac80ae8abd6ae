package io.dangol.core.service;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case when it comes in.
 *
 * <p>The subject may be personal, and so is left out of {@link #toString()}.
 *
 * @param id the identity of the case
 * @param customer whose case it is
 * @param receivedAt when it came in
 * @param channel how it came in
 * @param kind what it is about
 * @param priority how much it presses
 * @param subject what the customer wants, not blank
 * @param source the record it came with, or null
 */
public record CaseIntake(
    CaseId id,
    CustomerId customer,
    Instant receivedAt,
    InteractionChannel channel,
    CaseKind kind,
    CasePriority priority,
    String subject,
    @Nullable SourceRef source) {

  public CaseIntake {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(receivedAt, "receivedAt");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(priority, "priority");
    if (Objects.requireNonNull(subject, "subject").isBlank()) {
      throw new IllegalArgumentException("the subject of case %s is blank".formatted(id));
    }
  }

  /**
   * Returns an intake of normal priority.
   *
   * @param id the identity of the case
   * @param customer whose case it is
   * @param receivedAt when it came in
   * @param channel how it came in
   * @param kind what it is about
   * @param subject what the customer wants, not blank
   * @return the intake
   * @throws IllegalArgumentException if the subject is blank
   */
  public static CaseIntake of(
      CaseId id,
      CustomerId customer,
      Instant receivedAt,
      InteractionChannel channel,
      CaseKind kind,
      String subject) {
    return new CaseIntake(
        id, customer, receivedAt, channel, kind, CasePriority.NORMAL, subject, null);
  }

  /**
   * Returns this intake with another priority.
   *
   * @param other how much it presses
   * @return the intake
   */
  public CaseIntake with(CasePriority other) {
    return new CaseIntake(id, customer, receivedAt, channel, kind, other, subject, source);
  }

  /**
   * Returns this intake with the record it came with.
   *
   * @param reference the source and the record
   * @return the intake
   */
  public CaseIntake from(SourceRef reference) {
    return new CaseIntake(id, customer, receivedAt, channel, kind, priority, subject, reference);
  }

  /** Returns what kind of case it is, never its subject. */
  @Override
  public String toString() {
    return "CaseIntake[%s, %s, %s, %s]".formatted(id, customer, kind, priority);
  }
}
