package io.dangol.core.activity;

import io.dangol.core.customer.Channel;
import java.util.Optional;

/**
 * Where an interaction took place. Wider than {@link Channel}: customers also come by themselves.
 */
public enum InteractionChannel {
  /** Electronic mail. */
  EMAIL,
  /** Text message. */
  SMS,
  /** Notification of an app. */
  PUSH,
  /** Letter. */
  POST,
  /** Fax. */
  FAX,
  /** A call. */
  TELEPHONE,
  /** A visit to the customer. */
  VISIT,
  /** The customer in a shop or office: a walk-in. */
  STORE,
  /** A fair, a seminar, a club meeting. */
  EVENT,
  /** A page or a form in the web. */
  WEB,
  /** An app. */
  APP,
  /** A written conversation. */
  CHAT;

  /**
   * Returns whether it is part of the e-CRM and not of the front office.
   *
   * @return whether no person of the company is needed for it
   */
  public boolean isOnline() {
    return switch (this) {
      case EMAIL, SMS, PUSH, WEB, APP, CHAT -> true;
      case POST, FAX, TELEPHONE, VISIT, STORE, EVENT -> false;
    };
  }

  /**
   * Returns the channel of consent and contact facts that it uses.
   *
   * @return the channel, or empty where the company cannot reach a customer that way
   */
  public Optional<Channel> channel() {
    return switch (this) {
      case EMAIL -> Optional.of(Channel.EMAIL);
      case SMS -> Optional.of(Channel.SMS);
      case PUSH -> Optional.of(Channel.PUSH);
      case POST -> Optional.of(Channel.POST);
      case TELEPHONE -> Optional.of(Channel.TELEPHONE);
      case VISIT -> Optional.of(Channel.VISIT);
      case FAX, STORE, EVENT, WEB, APP, CHAT -> Optional.empty();
    };
  }
}
