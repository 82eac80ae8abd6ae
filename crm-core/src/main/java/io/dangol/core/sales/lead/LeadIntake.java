package io.dangol.core.sales.lead;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Objects;
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
 */
public record LeadIntake(
    LeadId id,
    LeadSource source,
    Instant capturedAt,
    Prospect prospect,
    @Nullable CustomerId knownAs,
    @Nullable String campaign,
    @Nullable SourceRef record) {

  public LeadIntake {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(capturedAt, "capturedAt");
    Objects.requireNonNull(prospect, "prospect");
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
    return new LeadIntake(id, source, capturedAt, prospect, null, null, null);
  }

  /**
   * Returns this intake about somebody who is a customer already.
   *
   * @param customer the customer
   * @return the intake
   */
  public LeadIntake knownAs(CustomerId customer) {
    return new LeadIntake(id, source, capturedAt, prospect, customer, campaign, record);
  }

  /**
   * Returns this intake with the campaign that brought it.
   *
   * @param by the campaign
   * @return the intake
   */
  public LeadIntake broughtBy(String by) {
    return new LeadIntake(id, source, capturedAt, prospect, knownAs, by, record);
  }

  /**
   * Returns this intake with the record it came with.
   *
   * @param reference the source and the record
   * @return the intake
   */
  public LeadIntake from(SourceRef reference) {
    return new LeadIntake(id, source, capturedAt, prospect, knownAs, campaign, reference);
  }
}
