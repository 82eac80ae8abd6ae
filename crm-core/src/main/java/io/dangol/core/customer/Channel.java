package io.dangol.core.customer;

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
}
