package io.dangol.core.view;

/** What may be stored about a customer, each part in a port of its own. */
public enum CustomerPart {
  /** The customer itself. */
  CUSTOMER,
  /** What sources say about the customer, as it came. */
  SOURCE_RECORDS,
  /** What was bought. */
  PURCHASES,
  /** Parts in transactions: what was bought and received. */
  TRANSACTION_PARTIES,
  /** Contacts. */
  INTERACTIONS,
  /** Responses to campaigns. */
  RESPONSES,
  /** Answers to surveys. */
  SURVEY_ANSWERS,
  /** Interest in products. */
  PRODUCT_INTERESTS,
  /** Service cases. */
  CASES,
  /** Leads. */
  LEADS,
  /** Opportunities. */
  OPPORTUNITIES,
  /** Consents. */
  CONSENTS,
  /** Suppressions of the customer; those of addresses are by hash and nobody's. */
  SUPPRESSIONS,
  /** Grades and manual decisions about them. */
  GRADES,
  /** Segments in snapshots. */
  SEGMENTS,
  /** Relationships with other customers. */
  RELATIONSHIPS,
  /** Who looks after the customer. */
  STAFF,
  /** Decisions by hand about groups. */
  GROUPS,
  /** Anniversaries. */
  ANNIVERSARIES,
  /** Flows about the customer, and about leads of the customer. */
  FLOWS,
  /** Events about the customer that were not passed on yet. */
  EVENTS
}
