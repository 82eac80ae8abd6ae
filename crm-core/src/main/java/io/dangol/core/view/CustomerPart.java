package io.dangol.core.view;

/** What may be stored about a customer, each part in a port of its own. */
public enum CustomerPart {
  /** The customer itself. */
  CUSTOMER,
  /** What was bought. */
  PURCHASES,
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
  /** Relationships with other customers. */
  RELATIONSHIPS,
  /** Decisions by hand about groups. */
  GROUPS,
  /** Anniversaries. */
  ANNIVERSARIES
}
