package io.dangol.core.customer;

/** What kind of address a contact point is, and which channels reach it. */
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
   * Returns whether a channel reaches it.
   *
   * @param channel the channel
   * @return whether it does
   */
  public boolean reachedBy(Channel channel) {
    return switch (channel) {
      case EMAIL -> this == EMAIL;
      case SMS -> this == MOBILE;
      case PUSH -> this == APP_PUSH;
      case TELEPHONE -> this == MOBILE || this == PHONE_HOME || this == PHONE_WORK;
      case POST, VISIT -> this == POSTAL;
    };
  }
}
