package io.dangol.core.flow.event;

import static io.dangol.core.flow.event.EventType.Subject.CAMPAIGN;
import static io.dangol.core.flow.event.EventType.Subject.CUSTOMER;
import static io.dangol.core.flow.event.EventType.Subject.LEAD;
import static io.dangol.core.flow.event.EventType.Subject.MODEL;

import java.util.List;

/** The types of the engine's events. */
public final class EventTypes {

  /** A customer was stored for the first time. */
  public static final EventType CUSTOMER_REGISTERED =
      EventType.of("io.dangol.customer.registered.v1", CUSTOMER);

  /** A contact point was found to reach the customer. */
  public static final EventType CONTACT_POINT_VERIFIED =
      EventType.of("io.dangol.contact-point.verified.v1", CUSTOMER)
          .requiring(EventFields.CONTACT_POINT);

  /** The customer agreed to be contacted. */
  public static final EventType CONSENT_GRANTED =
      EventType.of("io.dangol.consent.granted.v1", CUSTOMER)
          .requiring(EventFields.CHANNEL, EventFields.PURPOSE);

  /** The customer withdrew a consent. */
  public static final EventType CONSENT_WITHDRAWN =
      EventType.of("io.dangol.consent.withdrawn.v1", CUSTOMER)
          .requiring(EventFields.CHANNEL, EventFields.PURPOSE);

  /** A consent ended by itself. */
  public static final EventType CONSENT_EXPIRED =
      EventType.of("io.dangol.consent.expired.v1", CUSTOMER)
          .requiring(EventFields.CHANNEL, EventFields.PURPOSE);

  /** The customer became an alias of another one, the survivor. */
  public static final EventType CUSTOMER_MERGED =
      EventType.of("io.dangol.customer.merged.v1", CUSTOMER).requiring(EventFields.OTHER_CUSTOMER);

  /** The customer stands for itself again, apart from another one. */
  public static final EventType CUSTOMER_UNMERGED =
      EventType.of("io.dangol.customer.unmerged.v1", CUSTOMER)
          .requiring(EventFields.OTHER_CUSTOMER);

  /** A policy gave the customer another grade. */
  public static final EventType GRADE_CHANGED =
      EventType.of("io.dangol.grade.changed.v1", CUSTOMER)
          .requiring(EventFields.TO, EventFields.POLICY, EventFields.VERSION, EventFields.REASON)
          .allowing(EventFields.FROM);

  /** A qualified lead went to field sales. */
  public static final EventType LEAD_HANDED_OVER =
      EventType.of("io.dangol.lead.handed-over.v1", LEAD)
          .requiring(EventFields.LEAD, EventFields.OWNER)
          .allowing(EventFields.CUSTOMER);

  /** Field sales gave a lead back. */
  public static final EventType LEAD_RETURNED =
      EventType.of("io.dangol.lead.returned.v1", LEAD)
          .requiring(EventFields.LEAD, EventFields.REASON)
          .allowing(EventFields.CUSTOMER);

  /** The customer came into a segment. */
  public static final EventType SEGMENT_ENTERED =
      EventType.of("io.dangol.segment.entered.v1", CUSTOMER)
          .requiring(EventFields.SEGMENT, EventFields.VERSION);

  /** The customer left a segment. */
  public static final EventType SEGMENT_LEFT =
      EventType.of("io.dangol.segment.left.v1", CUSTOMER)
          .requiring(EventFields.SEGMENT, EventFields.VERSION);

  /** The customer moved to another group of prospects. */
  public static final EventType PROSPECT_GROUP_MOVED =
      EventType.of("io.dangol.prospect-group.moved.v1", CUSTOMER)
          .requiring(EventFields.TO, EventFields.VERSION)
          .allowing(EventFields.FROM);

  /** A campaign began to run. */
  public static final EventType CAMPAIGN_LAUNCHED =
      EventType.of("io.dangol.campaign.launched.v1", CAMPAIGN);

  /** A campaign was stopped for a while. */
  public static final EventType CAMPAIGN_PAUSED =
      EventType.of("io.dangol.campaign.paused.v1", CAMPAIGN).requiring(EventFields.REASON);

  /** A campaign came to its end. */
  public static final EventType CAMPAIGN_COMPLETED =
      EventType.of("io.dangol.campaign.completed.v1", CAMPAIGN);

  /** A message to the customer was planned. */
  public static final EventType DISPATCH_PLANNED =
      EventType.of("io.dangol.dispatch.planned.v1", CUSTOMER)
          .requiring(EventFields.DISPATCH, EventFields.CAMPAIGN, EventFields.CHANNEL)
          .allowing(EventFields.WAVE);

  /** A message to the customer was sent. */
  public static final EventType DISPATCH_SENT =
      EventType.of("io.dangol.dispatch.sent.v1", CUSTOMER)
          .requiring(EventFields.DISPATCH, EventFields.CAMPAIGN, EventFields.CHANNEL)
          .allowing(EventFields.WAVE);

  /** A message to the customer was held back. */
  public static final EventType DISPATCH_SUPPRESSED =
      EventType.of("io.dangol.dispatch.suppressed.v1", CUSTOMER)
          .requiring(
              EventFields.DISPATCH, EventFields.CAMPAIGN, EventFields.CHANNEL, EventFields.REASON)
          .allowing(EventFields.WAVE);

  /** The customer reacted. */
  public static final EventType RESPONSE_RECORDED =
      EventType.of("io.dangol.response.recorded.v1", CUSTOMER)
          .requiring(EventFields.RESPONSE, EventFields.ACTOR)
          .allowing(EventFields.CAMPAIGN, EventFields.WAVE, EventFields.DISPATCH);

  /** An opportunity moved in the pipeline. */
  public static final EventType OPPORTUNITY_STAGE_CHANGED =
      EventType.of("io.dangol.opportunity.stage-changed.v1", CUSTOMER)
          .requiring(EventFields.OPPORTUNITY, EventFields.TO)
          .allowing(EventFields.FROM);

  /** A service case was received. */
  public static final EventType CASE_OPENED =
      EventType.of("io.dangol.case.opened.v1", CUSTOMER).requiring(EventFields.CASE);

  /** A service case was resolved. */
  public static final EventType CASE_RESOLVED =
      EventType.of("io.dangol.case.resolved.v1", CUSTOMER).requiring(EventFields.CASE);

  /** An anniversary of the customer draws near. */
  public static final EventType ANNIVERSARY_DUE =
      EventType.of("io.dangol.anniversary.due.v1", CUSTOMER)
          .requiring(EventFields.ANNIVERSARY, EventFields.DAY);

  /** A version of a model, rule, table or policy takes effect. */
  public static final EventType MODEL_PUBLISHED =
      EventType.of("io.dangol.model.published.v1", MODEL)
          .requiring(EventFields.DEFINITION, EventFields.VERSION);

  private static final List<EventType> ALL =
      List.of(
          CUSTOMER_REGISTERED,
          CONTACT_POINT_VERIFIED,
          CONSENT_GRANTED,
          CONSENT_WITHDRAWN,
          CONSENT_EXPIRED,
          CUSTOMER_MERGED,
          CUSTOMER_UNMERGED,
          GRADE_CHANGED,
          LEAD_HANDED_OVER,
          LEAD_RETURNED,
          SEGMENT_ENTERED,
          SEGMENT_LEFT,
          PROSPECT_GROUP_MOVED,
          CAMPAIGN_LAUNCHED,
          CAMPAIGN_PAUSED,
          CAMPAIGN_COMPLETED,
          DISPATCH_PLANNED,
          DISPATCH_SENT,
          DISPATCH_SUPPRESSED,
          RESPONSE_RECORDED,
          OPPORTUNITY_STAGE_CHANGED,
          CASE_OPENED,
          CASE_RESOLVED,
          ANNIVERSARY_DUE,
          MODEL_PUBLISHED);

  private EventTypes() {}

  /**
   * Returns all types of the engine.
   *
   * @return the types, unmodifiable
   */
  public static List<EventType> all() {
    return ALL;
  }
}
