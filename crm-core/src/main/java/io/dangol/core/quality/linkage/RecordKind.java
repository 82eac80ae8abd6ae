package io.dangol.core.quality.linkage;

/** What kind of record is to lead to a customer. */
public enum RecordKind {
  /** A purchase; the rows of one order are one purchase. */
  PURCHASE,
  /** A visit, a call, a consultation. */
  INTERACTION,
  /** A reaction to a message. */
  RESPONSE,
  /** A case of the customer service. */
  SERVICE_CASE,
  /** A consent or its withdrawal. */
  CONSENT
}
