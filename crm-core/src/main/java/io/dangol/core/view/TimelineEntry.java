package io.dangol.core.view;

import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.Objects;

/**
 * One line of a time line. The record behind it is found by kind and key; the line itself has codes
 * only, and no personal data.
 *
 * @param at when it happened; what is known by its day counts at the beginning of the day
 * @param kind what it is
 * @param customer the identity it came with, which of an organisation may be a contact person
 * @param key what tells it apart from others of its kind: the record it came with, or its identity
 * @param detail a code for what happened, such as {@code REFUND}, {@code TELEPHONE/INBOUND} or
 *     {@code RESOLVED}
 */
public record TimelineEntry(Instant at, Kind kind, CustomerId customer, String key, String detail) {

  /** What a line tells of. */
  public enum Kind {
    /** A purchase or a refund. */
    PURCHASE,
    /** A contact. */
    INTERACTION,
    /** A response to a campaign. */
    RESPONSE,
    /** Answers to a survey. */
    SURVEY,
    /** Interest in a product. */
    INTEREST,
    /** A service case came into a state. */
    CASE,
    /** Something happened to a lead. */
    LEAD,
    /** An opportunity came into a step, was won or lost. */
    OPPORTUNITY,
    /** A consent changed. */
    CONSENT,
    /** The grade changed. */
    GRADE,
    /** A flow came into a step or to its end. */
    FLOW
  }

  public TimelineEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(detail, "detail");
  }
}
