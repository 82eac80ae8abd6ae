package io.dangol.campaign.policy;

/**
 * Why a message is sent, which decides what may keep it from a customer.
 *
 * <p>A campaign has one purpose. Calling an advertisement transactional is not a setting but a
 * breach of law in most countries.
 */
public enum MessagePurpose {
  /** Advertising: needs consent, respects caps and quiet hours, and is measured by a holdout. */
  MARKETING,
  /** Belongs to something the customer asked for, such as an order: needs no consent. */
  TRANSACTIONAL,
  /** Must be delivered by law or contract, such as changed terms: only a dead address stops it. */
  LEGAL
}
