package io.dangol.core.flow.event;

import io.dangol.core.activity.CampaignRef;
import io.dangol.core.activity.Response;
import io.dangol.core.calendar.Occurrence;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.assignment.GradeChange;
import io.dangol.core.revision.DefinitionId;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the events of the engine, all with the same source. Immutable. */
public final class DomainEvents {

  private final URI source;

  private DomainEvents(URI source) {
    this.source = source;
  }

  /**
   * Returns a maker of events.
   *
   * @param source the context in which they happen, such as {@code /crm}; not empty
   * @return the maker
   */
  public static DomainEvents from(URI source) {
    return new DomainEvents(Objects.requireNonNull(source, "source"));
  }

  /**
   * Returns the event that a customer was stored for the first time.
   *
   * @param customer the customer
   * @param at when
   * @return the event
   */
  public DomainEvent customerRegistered(CustomerId customer, Instant at) {
    return event(EventTypes.CUSTOMER_REGISTERED, at, customer.value(), EventData.empty());
  }

  /**
   * Returns the event that a contact point was found to reach a customer.
   *
   * @param customer the customer
   * @param kind the kind of the contact point
   * @param at when
   * @return the event
   */
  public DomainEvent contactPointVerified(CustomerId customer, ContactPointKind kind, Instant at) {
    return event(
        EventTypes.CONTACT_POINT_VERIFIED,
        at,
        customer.value(),
        EventData.empty().with(EventFields.CONTACT_POINT, kind));
  }

  /**
   * Returns the event that a customer agreed to be contacted.
   *
   * @param customer the customer
   * @param channel the channel
   * @param purpose the purpose, a code
   * @param at when
   * @return the event
   */
  public DomainEvent consentGranted(
      CustomerId customer, Channel channel, String purpose, Instant at) {
    return event(
        EventTypes.CONSENT_GRANTED,
        at,
        customer.value(),
        EventData.empty().with(EventFields.CHANNEL, channel).with(EventFields.PURPOSE, purpose));
  }

  /**
   * Returns the event that a customer withdrew a consent.
   *
   * @param customer the customer
   * @param channel the channel
   * @param purpose the purpose, a code
   * @param at when
   * @return the event
   */
  public DomainEvent consentWithdrawn(
      CustomerId customer, Channel channel, String purpose, Instant at) {
    return event(
        EventTypes.CONSENT_WITHDRAWN,
        at,
        customer.value(),
        EventData.empty().with(EventFields.CHANNEL, channel).with(EventFields.PURPOSE, purpose));
  }

  /**
   * Returns the event that a consent ended by itself.
   *
   * @param customer the customer
   * @param channel the channel
   * @param purpose the purpose, a code
   * @param at when
   * @return the event
   */
  public DomainEvent consentExpired(
      CustomerId customer, Channel channel, String purpose, Instant at) {
    return event(
        EventTypes.CONSENT_EXPIRED,
        at,
        customer.value(),
        EventData.empty().with(EventFields.CHANNEL, channel).with(EventFields.PURPOSE, purpose));
  }

  /**
   * Returns the event that a customer became an alias of another one.
   *
   * @param customer the customer
   * @param survivor the customer that stands for it
   * @param at when
   * @return the event
   */
  public DomainEvent customerMerged(CustomerId customer, CustomerId survivor, Instant at) {
    return event(
        EventTypes.CUSTOMER_MERGED,
        at,
        customer.value(),
        EventData.empty().with(EventFields.OTHER_CUSTOMER, survivor.value()));
  }

  /**
   * Returns the event that a customer stands for itself again.
   *
   * @param customer the customer
   * @param other the customer it was merged with
   * @param at when
   * @return the event
   */
  public DomainEvent customerUnmerged(CustomerId customer, CustomerId other, Instant at) {
    return event(
        EventTypes.CUSTOMER_UNMERGED,
        at,
        customer.value(),
        EventData.empty().with(EventFields.OTHER_CUSTOMER, other.value()));
  }

  /**
   * Returns the event that a policy gave a customer another grade.
   *
   * @param customer the customer
   * @param from the code before, or null if there was none
   * @param to the code after
   * @param policy the policy that decided
   * @param version the version of the policy
   * @param reason why, a reason code
   * @param at when
   * @return the event
   */
  public DomainEvent gradeChanged(
      CustomerId customer,
      @Nullable String from,
      String to,
      String policy,
      int version,
      String reason,
      Instant at) {
    return event(
        EventTypes.GRADE_CHANGED,
        at,
        customer.value(),
        EventData.change(from, to)
            .with(EventFields.POLICY, policy)
            .with(EventFields.VERSION, version)
            .with(EventFields.REASON, reason));
  }

  /**
   * Returns the event that a policy gave a customer another grade.
   *
   * @param change the change
   * @return the event
   * @throws IllegalArgumentException if the policy of the change is not an id and a version, such
   *     as {@code loyalty/3}
   */
  public DomainEvent gradeChanged(GradeChange change) {
    String policy = change.policy();
    int slash = policy.lastIndexOf('/');
    if (slash < 1 || !policy.substring(slash + 1).matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "policy '%s' is not of the form id/version".formatted(policy));
    }
    return gradeChanged(
        change.customer(),
        change.from().map(Grade::code).orElse(null),
        change.to().code(),
        policy.substring(0, slash),
        Integer.parseInt(policy.substring(slash + 1)),
        change.reason().name(),
        change.at());
  }

  /**
   * Returns the event that a qualified lead went to field sales.
   *
   * @param lead the id of the lead
   * @param customer the customer whom the lead became, or null for a fresh prospect
   * @param owner the id of the representative, or the role, that takes it
   * @param at when
   * @return the event
   */
  public DomainEvent leadHandedOver(
      String lead, @Nullable CustomerId customer, String owner, Instant at) {
    return event(
        EventTypes.LEAD_HANDED_OVER,
        at,
        lead,
        EventData.lead(lead, customer).with(EventFields.OWNER, owner));
  }

  /**
   * Returns the event that field sales gave a lead back.
   *
   * @param lead the id of the lead
   * @param customer the customer whom the lead became, or null for a fresh prospect
   * @param reason why, a reason code
   * @param at when
   * @return the event
   */
  public DomainEvent leadReturned(
      String lead, @Nullable CustomerId customer, String reason, Instant at) {
    return event(
        EventTypes.LEAD_RETURNED,
        at,
        lead,
        EventData.lead(lead, customer).with(EventFields.REASON, reason));
  }

  /**
   * Returns the event that a customer came into a segment.
   *
   * @param customer the customer
   * @param segment the segment
   * @param version its version
   * @param at when
   * @return the event
   */
  public DomainEvent segmentEntered(CustomerId customer, String segment, int version, Instant at) {
    return event(
        EventTypes.SEGMENT_ENTERED,
        at,
        customer.value(),
        EventData.empty().with(EventFields.SEGMENT, segment).with(EventFields.VERSION, version));
  }

  /**
   * Returns the event that a customer left a segment.
   *
   * @param customer the customer
   * @param segment the segment
   * @param version its version
   * @param at when
   * @return the event
   */
  public DomainEvent segmentLeft(CustomerId customer, String segment, int version, Instant at) {
    return event(
        EventTypes.SEGMENT_LEFT,
        at,
        customer.value(),
        EventData.empty().with(EventFields.SEGMENT, segment).with(EventFields.VERSION, version));
  }

  /**
   * Returns the event that a customer moved to another group of prospects.
   *
   * @param customer the customer
   * @param from the code before, or null if there was none
   * @param to the code after
   * @param version the version of the thresholds
   * @param at when
   * @return the event
   */
  public DomainEvent prospectGroupMoved(
      CustomerId customer, @Nullable String from, String to, int version, Instant at) {
    return event(
        EventTypes.PROSPECT_GROUP_MOVED,
        at,
        customer.value(),
        EventData.change(from, to).with(EventFields.VERSION, version));
  }

  /**
   * Returns the event that a campaign began to run.
   *
   * @param campaign the id of the campaign
   * @param at when
   * @return the event
   */
  public DomainEvent campaignLaunched(String campaign, Instant at) {
    return event(EventTypes.CAMPAIGN_LAUNCHED, at, campaign, EventData.empty());
  }

  /**
   * Returns the event that a campaign was stopped for a while.
   *
   * @param campaign the id of the campaign
   * @param reason why, a reason code
   * @param at when
   * @return the event
   */
  public DomainEvent campaignPaused(String campaign, String reason, Instant at) {
    return event(
        EventTypes.CAMPAIGN_PAUSED,
        at,
        campaign,
        EventData.empty().with(EventFields.REASON, reason));
  }

  /**
   * Returns the event that a campaign came to its end.
   *
   * @param campaign the id of the campaign
   * @param at when
   * @return the event
   */
  public DomainEvent campaignCompleted(String campaign, Instant at) {
    return event(EventTypes.CAMPAIGN_COMPLETED, at, campaign, EventData.empty());
  }

  /**
   * Returns the event that a message was planned.
   *
   * @param customer the customer
   * @param dispatch the id of the message
   * @param ref the campaign and wave
   * @param channel the channel
   * @param at when
   * @return the event
   */
  public DomainEvent dispatchPlanned(
      CustomerId customer, String dispatch, CampaignRef ref, Channel channel, Instant at) {
    return event(
        EventTypes.DISPATCH_PLANNED,
        at,
        customer.value(),
        EventData.message(dispatch, ref, channel));
  }

  /**
   * Returns the event that a message was sent.
   *
   * @param customer the customer
   * @param dispatch the id of the message
   * @param ref the campaign and wave
   * @param channel the channel
   * @param at when
   * @return the event
   */
  public DomainEvent dispatchSent(
      CustomerId customer, String dispatch, CampaignRef ref, Channel channel, Instant at) {
    return event(
        EventTypes.DISPATCH_SENT, at, customer.value(), EventData.message(dispatch, ref, channel));
  }

  /**
   * Returns the event that a message was held back.
   *
   * @param customer the customer
   * @param dispatch the id of the message
   * @param ref the campaign and wave
   * @param channel the channel
   * @param reason why, a reason code
   * @param at when
   * @return the event
   */
  public DomainEvent dispatchSuppressed(
      CustomerId customer,
      String dispatch,
      CampaignRef ref,
      Channel channel,
      String reason,
      Instant at) {
    return event(
        EventTypes.DISPATCH_SUPPRESSED,
        at,
        customer.value(),
        EventData.message(dispatch, ref, channel).with(EventFields.REASON, reason));
  }

  /**
   * Returns the event that a customer reacted.
   *
   * @param response the response; its moment is that of the event
   * @return the event
   */
  public DomainEvent responseRecorded(Response response) {
    return event(
        EventTypes.RESPONSE_RECORDED,
        response.at(),
        response.customer().value(),
        EventData.reaction(response));
  }

  /**
   * Returns the event that an opportunity moved in the pipeline.
   *
   * @param customer the customer
   * @param opportunity the id of the opportunity
   * @param from the code before, or null if there was none
   * @param to the code after
   * @param at when
   * @return the event
   */
  public DomainEvent opportunityStageChanged(
      CustomerId customer, String opportunity, @Nullable String from, String to, Instant at) {
    return event(
        EventTypes.OPPORTUNITY_STAGE_CHANGED,
        at,
        customer.value(),
        EventData.change(from, to).with(EventFields.OPPORTUNITY, opportunity));
  }

  /**
   * Returns the event that a service case was received.
   *
   * @param customer the customer
   * @param caseId the id of the case
   * @param at when
   * @return the event
   */
  public DomainEvent caseOpened(CustomerId customer, String caseId, Instant at) {
    return event(
        EventTypes.CASE_OPENED,
        at,
        customer.value(),
        EventData.empty().with(EventFields.CASE, caseId));
  }

  /**
   * Returns the event that a service case was resolved.
   *
   * @param customer the customer
   * @param caseId the id of the case
   * @param at when
   * @return the event
   */
  public DomainEvent caseResolved(CustomerId customer, String caseId, Instant at) {
    return event(
        EventTypes.CASE_RESOLVED,
        at,
        customer.value(),
        EventData.empty().with(EventFields.CASE, caseId));
  }

  /**
   * Returns the event that an anniversary draws near.
   *
   * @param occurrence the return of the anniversary
   * @param at when
   * @return the event
   */
  public DomainEvent anniversaryDue(Occurrence occurrence, Instant at) {
    return event(
        EventTypes.ANNIVERSARY_DUE,
        at,
        occurrence.customer().value(),
        EventData.empty()
            .with(EventFields.ANNIVERSARY, occurrence.kind().name())
            .with(EventFields.DAY, occurrence.day()));
  }

  /**
   * Returns the event that a version of a model, rule, table or policy takes effect.
   *
   * @param definition what it is a version of; the subject of the event is its name
   * @param version its version
   * @param at when
   * @return the event
   */
  public DomainEvent modelPublished(DefinitionId definition, int version, Instant at) {
    return event(
        EventTypes.MODEL_PUBLISHED,
        at,
        definition.name(),
        EventData.empty()
            .with(EventFields.DEFINITION, definition.kind())
            .with(EventFields.VERSION, version));
  }

  private DomainEvent event(EventType type, Instant at, String subject, EventData data) {
    return DomainEvent.of(source, type, at, subject, data.values());
  }
}
