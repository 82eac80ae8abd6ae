package io.dangol.core.service;

/** How a case came in. */
public enum CaseChannel {
  /** A call to the contact centre. */
  PHONE,
  /** A visit of the customer. */
  WALK_IN,
  /** A visit of field staff at the customer's. */
  FIELD,
  /** A form or portal in the web. */
  WEB,
  /** An e-mail. */
  EMAIL,
  /** A chat or messenger. */
  CHAT,
  /** A text message. */
  SMS,
  /** A letter or fax. */
  POST
}
