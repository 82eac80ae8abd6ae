package io.dangol.core.customer;

import io.dangol.core.customer.contact.ContactPointKind;
import java.util.Locale;

/** A way to reach a customer. */
public enum Channel {
  /** Electronic mail. */
  EMAIL,
  /** Text message, short or long. */
  SMS,
  /** Notification of an app. */
  PUSH,
  /** Letter. */
  POST,
  /** A call by a person: a task, not a message. */
  TELEPHONE,
  /** A visit by a person: a task, not a message. */
  VISIT;

  /**
   * Returns the part of fact names that stands for the channel, as in {@code
   * contact.email.consent}.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether the channel reaches contact points of a kind.
   *
   * @param kind the kind
   * @return whether it does
   */
  public boolean reaches(ContactPointKind kind) {
    return switch (this) {
      case EMAIL -> kind == ContactPointKind.EMAIL;
      case SMS -> kind == ContactPointKind.MOBILE;
      case PUSH -> kind == ContactPointKind.APP_PUSH;
      case TELEPHONE -> kind.isTelephone();
      case POST, VISIT -> kind == ContactPointKind.POSTAL;
    };
  }

  /**
   * Returns whether the channel needs no call centre, no staff and no paper.
   *
   * @return true for electronic mail, text messages and notifications
   */
  public boolean isOnline() {
    return this == EMAIL || this == SMS || this == PUSH;
  }
}
