package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a customer reacted to what the company sent or did.
 *
 * @param customer the customer whom the source named
 * @param at when
 * @param kind the reaction
 * @param actor who reacted: privacy proxies and link scanners do so too
 * @param channel where
 * @param campaign the campaign and wave it answers, or null
 * @param dispatch the id of the message it answers, or null
 * @param source the record it came with: the idempotency key
 */
public record Response(
    CustomerId customer,
    Instant at,
    Kind kind,
    Actor actor,
    InteractionChannel channel,
    @Nullable CampaignRef campaign,
    @Nullable String dispatch,
    SourceRef source)
    implements Activity {

  /** What a customer did. */
  public enum Kind {
    /** Opened the message. */
    OPENED,
    /** Followed a link. */
    CLICKED,
    /** Replied. */
    REPLIED,
    /** Called. */
    CALLED,
    /** Came to a shop, a fair or a page. */
    VISITED,
    /** Bought. */
    PURCHASED,
    /** Did not want to hear of it again. */
    UNSUBSCRIBED,
    /** Complained, for example by reporting the message as spam. */
    COMPLAINED
  }

  /** Who reacted. */
  public enum Actor {
    /** A person. */
    HUMAN,
    /** A machine on the way, such as a privacy proxy. */
    MACHINE,
    /** One of both. */
    UNKNOWN
  }

  public Response {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(source, "source");
    Texts.requireIfPresent(dispatch, "dispatch");
  }

  /**
   * Returns a response to no particular message.
   *
   * @param customer the customer
   * @param at when
   * @param kind the reaction
   * @param channel where
   * @param source the record it came with
   * @return the response, of an unknown actor
   */
  public static Response of(
      CustomerId customer, Instant at, Kind kind, InteractionChannel channel, SourceRef source) {
    return new Response(customer, at, kind, Actor.UNKNOWN, channel, null, null, source);
  }

  /**
   * Returns this response with who reacted.
   *
   * @param who the actor
   * @return the response
   */
  public Response by(Actor who) {
    return new Response(customer, at, kind, who, channel, campaign, dispatch, source);
  }

  /**
   * Returns this response as one to a campaign.
   *
   * @param reference the campaign and wave
   * @return the response
   */
  public Response to(CampaignRef reference) {
    return new Response(customer, at, kind, actor, channel, reference, dispatch, source);
  }

  /**
   * Returns this response as one to a message.
   *
   * @param id the id of the message, not blank
   * @return the response
   * @throws IllegalArgumentException if the id is blank
   */
  public Response toDispatch(String id) {
    return new Response(customer, at, kind, actor, channel, campaign, id, source);
  }
}
