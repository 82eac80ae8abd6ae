package io.dangol.core.customer.contact;

/**
 * What kind of address a contact point is. {@link io.dangol.core.customer.Channel#reaches} tells
 * which channels use it.
 */
public enum ContactPointKind {
  /** A postal address. */
  POSTAL,
  /** A telephone at home. */
  PHONE_HOME,
  /** A telephone at work. */
  PHONE_WORK,
  /** A mobile telephone. */
  MOBILE,
  /** A fax machine. */
  FAX,
  /** An e-mail address. */
  EMAIL,
  /** A device token of an app. */
  APP_PUSH,
  /** A page or profile in the web. */
  WEB;

  /**
   * Returns whether it is a telephone number that a person answers.
   *
   * @return whether a call can be made to it
   */
  public boolean isTelephone() {
    return this == PHONE_HOME || this == PHONE_WORK || this == MOBILE;
  }
}
