package io.dangol.core.sales.lead;

/** Where a lead came from. */
public enum LeadSource {
  /** A form of the home page. */
  WEB,
  /** A recommendation by a customer. */
  REFERRAL,
  /** An answer to a survey. */
  SURVEY,
  /** A visit to a shop or a fair. */
  WALK_IN,
  /** A response to a campaign. */
  CAMPAIGN,
  /** Somebody got what another one bought. */
  PURCHASE_RECIPIENT,
  /** A question to the contact centre. */
  INQUIRY
}
