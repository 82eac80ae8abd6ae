package io.dangol.campaign.decision;

import io.dangol.campaign.policy.MessagePurpose;

/**
 * The questions that are asked about every customer, in this order; the first one that a customer
 * fails is the reason of the decision.
 */
public enum Gate {
  /** Does the target rule select the customer? Who fails is not in the audience at all. */
  TARGET,
  /** Is the customer still one: not erased, closed or deceased? */
  CUSTOMER_STATE,
  /** Is there a deliverable address on the channel? */
  CONTACT_POINT,
  /**
   * Is the customer free of opt-outs, complaints, bounces, fraud and manual blocks? Only bounces
   * (and a death) stop a transactional or legal message.
   */
  SUPPRESSION,
  /** Has the customer consented to the purpose on the channel? */
  CONSENT,
  /** Is the customer off the campaign's exclusion list, and the sender's to contact? */
  EXCLUSION,
  /** From the second wave on: was the customer reached by the last one, and has not reacted? */
  ENGAGED,
  /** Is the customer outside the control groups? */
  HOLDOUT,
  /** Is there an offer for the customer? */
  OFFER,
  /** Was the last contact long enough ago, and is there room under the caps? */
  FREQUENCY_CAP,
  /** May the customer be contacted at this time of day? */
  QUIET_HOURS;

  /**
   * Returns whether the gate is asked for messages of a purpose.
   *
   * @param purpose the purpose of the campaign
   * @return whether the gate applies
   */
  public boolean appliesTo(MessagePurpose purpose) {
    return switch (this) {
      case TARGET, CUSTOMER_STATE, CONTACT_POINT, SUPPRESSION -> true;
      case EXCLUSION -> purpose != MessagePurpose.LEGAL;
      default -> purpose == MessagePurpose.MARKETING;
    };
  }
}
