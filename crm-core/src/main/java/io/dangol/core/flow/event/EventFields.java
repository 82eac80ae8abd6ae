package io.dangol.core.flow.event;

import io.dangol.core.activity.Response;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.revision.DefinitionKind;

/**
 * The fields of the engine's events. They are facts, {@code event.*}, so that the rule of a trigger
 * can name them. None holds personal data: ids, codes, versions and days.
 */
public final class EventFields {

  /** What the name of every field begins with. */
  public static final String PREFIX = "event.";

  /** The state before: a grade, a group, a stage. */
  public static final CodeFact<String> FROM = Fact.code("event.from");

  /** The state after. */
  public static final CodeFact<String> TO = Fact.code("event.to");

  /** Why it happened, a reason code. */
  public static final CodeFact<String> REASON = Fact.code("event.reason");

  /** The policy that decided. */
  public static final CodeFact<String> POLICY = Fact.code("event.policy");

  /** The version of the policy, segment or model. */
  public static final NumberFact<Integer> VERSION = Fact.integer("event.version");

  /** The channel. */
  public static final CodeFact<Channel> CHANNEL = Fact.code("event.channel", Channel.class);

  /** The purpose of a consent. */
  public static final CodeFact<String> PURPOSE = Fact.code("event.purpose");

  /** The kind of a contact point. */
  public static final CodeFact<ContactPointKind> CONTACT_POINT =
      Fact.code("event.contactPoint", ContactPointKind.class);

  /** The customer, where the event is about something else that may belong to one. */
  public static final CodeFact<String> CUSTOMER = Fact.code("event.customer");

  /** The id of the other customer of a merge. */
  public static final CodeFact<String> OTHER_CUSTOMER = Fact.code("event.otherCustomer");

  /** The id of a lead. */
  public static final CodeFact<String> LEAD = Fact.code("event.lead");

  /** The id of an opportunity. */
  public static final CodeFact<String> OPPORTUNITY = Fact.code("event.opportunity");

  /** The id of a service case. */
  public static final CodeFact<String> CASE = Fact.code("event.case");

  /** The id of the member of staff, or the role, that is in charge. */
  public static final CodeFact<String> OWNER = Fact.code("event.owner");

  /** A segment. */
  public static final CodeFact<String> SEGMENT = Fact.code("event.segment");

  /** The id of a campaign. */
  public static final CodeFact<String> CAMPAIGN = Fact.code("event.campaign");

  /** What kind of definition was published. */
  public static final CodeFact<DefinitionKind> DEFINITION =
      Fact.code("event.definition", DefinitionKind.class);

  /** The wave of a campaign, from 1. */
  public static final NumberFact<Integer> WAVE = Fact.integer("event.wave");

  /** The id of a message. */
  public static final CodeFact<String> DISPATCH = Fact.code("event.dispatch");

  /** What a customer did. */
  public static final CodeFact<Response.Kind> RESPONSE =
      Fact.code("event.response", Response.Kind.class);

  /** Whether a person or a machine reacted. */
  public static final CodeFact<Response.Actor> ACTOR =
      Fact.code("event.actor", Response.Actor.class);

  /** The kind of an anniversary. */
  public static final CodeFact<String> ANNIVERSARY = Fact.code("event.anniversary");

  /** The day on which something falls. */
  public static final DateFact DAY = Fact.date("event.day");

  private EventFields() {}
}
