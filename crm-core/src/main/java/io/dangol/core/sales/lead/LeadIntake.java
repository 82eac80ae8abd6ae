package io.dangol.core.sales.lead;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead when it comes in.
 *
 * @param id the identity of the lead
 * @param source where it came from
 * @param capturedAt when it came in
 * @param prospect who it is about
 * @param knownAs the customer who they are already, or null
 * @param campaign the campaign that brought it, or null
 * @param record the record it came with, or null
 * @param introducer the customer who recommended the company, or null; only of {@link
 *     LeadSource#REFERRAL}, and never the prospect
 */
public record LeadIntake(
    LeadId id,
    LeadSource source,
    Instant capturedAt,
    Prospect prospect,
    @Nullable CustomerId knownAs,
    @Nullable String campaign,
    @Nullable SourceRef record,
    @Nullable CustomerId introducer) {

  public LeadIntake {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(capturedAt, "capturedAt");
    Objects.requireNonNull(prospect, "prospect");
    if (introducer != null && source != LeadSource.REFERRAL) {
      throw new IllegalArgumentException(
          "lead %s came by %s, where nobody introduces anybody".formatted(id, source));
    }
    if (introducer != null && introducer.equals(knownAs)) {
      throw new IllegalArgumentException("lead %s introduces itself".formatted(id));
    }
  }

  /**
   * Returns an intake of somebody who is not a customer.
   *
   * @param id the identity of the lead
   * @param source where it came from
   * @param capturedAt when it came in
   * @param prospect who it is about
   * @return the intake
   */
  public static LeadIntake of(LeadId id, LeadSource source, Instant capturedAt, Prospect prospect) {
    return new LeadIntake(id, source, capturedAt, prospect, null, null, null, null);
  }

  /**
   * Returns this intake about somebody who is a customer already.
   *
   * @param customer the customer
   * @return the intake
   */
  public LeadIntake knownAs(CustomerId customer) {
    return new LeadIntake(id, source, capturedAt, prospect, customer, campaign, record, introducer);
  }

  /**
   * Returns this intake with the campaign that brought it.
   *
   * @param by the campaign
   * @return the intake
   */
  public LeadIntake broughtBy(String by) {
    return new LeadIntake(id, source, capturedAt, prospect, knownAs, by, record, introducer);
  }

  /**
   * Returns this intake with the record it came with.
   *
   * @param reference the source and the record
   * @return the intake
   */
  public LeadIntake from(SourceRef reference) {
    return new LeadIntake(
        id, source, capturedAt, prospect, knownAs, campaign, reference, introducer);
  }

  /**
   * Returns this intake with the customer who recommended the company.
   *
   * @param customer the customer
   * @return the intake
   * @throws IllegalArgumentException if the lead is no referral, or the customer is the prospect
   */
  public LeadIntake introducedBy(CustomerId customer) {
    return new LeadIntake(id, source, capturedAt, prospect, knownAs, campaign, record, customer);
  }

  /**
   * Returns who recommended the company.
   *
   * @return the customer as the intake names them, not resolved, or empty
   */
  public Optional<CustomerId> introducedBy() {
    return Optional.ofNullable(introducer);
  }
}
