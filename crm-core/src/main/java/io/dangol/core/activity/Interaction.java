package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact between a customer and the company: a visit, a call, a letter, a form.
 *
 * @param customer the customer whom the source named
 * @param at when it took place
 * @param channel where
 * @param direction who began it
 * @param kind what it was
 * @param staff the member of staff who took part, or null
 * @param subject what it was about, or null; may be personal data
 * @param outcome what came of it, a code such as {@code INTERESTED}, or null
 * @param campaign the campaign and wave it belongs to, or null
 * @param captured what was found out, by the name of the field; may be personal data
 * @param source the record it came with: the idempotency key
 */
public record Interaction(
    CustomerId customer,
    Instant at,
    InteractionChannel channel,
    Direction direction,
    Kind kind,
    @Nullable String staff,
    @Nullable String subject,
    @Nullable String outcome,
    @Nullable CampaignRef campaign,
    Map<String, FieldValue> captured,
    SourceRef source)
    implements Activity {

  /** Who began an interaction. */
  public enum Direction {
    /** The customer. */
    INBOUND,
    /** The company. */
    OUTBOUND
  }

  /** What an interaction was. */
  public enum Kind {
    /** An ordinary contact. */
    CONTACT,
    /** The customer asked something. */
    INQUIRY,
    /** The customer complained. */
    COMPLAINT
  }

  public Interaction {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    Texts.requireIfPresent(staff, "staff");
    Texts.requireIfPresent(subject, "subject");
    Texts.requireIfPresent(outcome, "outcome");
    captured = Collections.unmodifiableMap(new LinkedHashMap<>(captured));
    captured.forEach(
        (field, value) -> {
          Texts.require(field, "the name of a captured field");
          Objects.requireNonNull(value, field);
        });
  }

  /**
   * Returns an ordinary contact of which nothing else is known.
   *
   * @param customer the customer
   * @param at when it took place
   * @param channel where
   * @param direction who began it
   * @param source the record it came with
   * @return the interaction
   */
  public static Interaction of(
      CustomerId customer,
      Instant at,
      InteractionChannel channel,
      Direction direction,
      SourceRef source) {
    return new Interaction(
        customer, at, channel, direction, Kind.CONTACT, null, null, null, null, Map.of(), source);
  }

  /**
   * Returns this interaction as an inquiry or a complaint.
   *
   * @param other what it was
   * @return the interaction
   */
  public Interaction as(Kind other) {
    return new Interaction(
        customer, at, channel, direction, other, staff, subject, outcome, campaign, captured,
        source);
  }

  /**
   * Returns this interaction with the member of staff who took part.
   *
   * @param member the member of staff, not blank
   * @return the interaction
   * @throws IllegalArgumentException if it is blank
   */
  public Interaction by(String member) {
    return new Interaction(
        customer, at, channel, direction, kind, member, subject, outcome, campaign, captured,
        source);
  }

  /**
   * Returns this interaction with its subject.
   *
   * @param matter what it was about, not blank
   * @return the interaction
   * @throws IllegalArgumentException if it is blank
   */
  public Interaction about(String matter) {
    return new Interaction(
        customer, at, channel, direction, kind, staff, matter, outcome, campaign, captured, source);
  }

  /**
   * Returns this interaction with its outcome.
   *
   * @param code what came of it, not blank
   * @return the interaction
   * @throws IllegalArgumentException if it is blank
   */
  public Interaction withOutcome(String code) {
    return new Interaction(
        customer, at, channel, direction, kind, staff, subject, code, campaign, captured, source);
  }

  /**
   * Returns this interaction as part of a campaign.
   *
   * @param reference the campaign and wave
   * @return the interaction
   */
  public Interaction inCampaign(CampaignRef reference) {
    return new Interaction(
        customer, at, channel, direction, kind, staff, subject, outcome, reference, captured,
        source);
  }

  /**
   * Returns this interaction with one more captured value.
   *
   * @param field the name of the field, not blank; a later value replaces an earlier one
   * @param value the value
   * @return the interaction
   * @throws IllegalArgumentException if the name is blank
   */
  public Interaction capturing(String field, FieldValue value) {
    Map<String, FieldValue> more = new LinkedHashMap<>(captured);
    more.put(field, value);
    return new Interaction(
        customer, at, channel, direction, kind, staff, subject, outcome, campaign, more, source);
  }

  /**
   * Returns a captured value.
   *
   * @param field the name of the field
   * @return the value, or empty if it was not captured
   */
  public Optional<FieldValue> captured(String field) {
    return Optional.ofNullable(captured.get(field));
  }

  /** Returns customer, channel, direction, kind and time: neither subject nor captured values. */
  @Override
  public String toString() {
    return "Interaction[%s, %s, %s, %s, %s]".formatted(customer, channel, direction, kind, at);
  }
}
