package io.dangol.core.grade;

import io.dangol.core.customer.Channel;

/** How a customer is approached. */
public enum ContactMedium {
  /** A visit in person. */
  VISIT,
  /** The telephone round (TM): a campaign of calls that also checks and completes the data. */
  TELEPHONE_ROUND,
  /** A call by the person in charge. */
  PHONE,
  /** Direct mail by post (DM). */
  DIRECT_MAIL,
  /** E-mail. */
  EMAIL;

  /**
   * Returns the channel on which consent, suppressions and contact frequency of the medium count.
   *
   * @return the channel; both kinds of calls are {@link Channel#TELEPHONE}
   */
  public Channel channel() {
    return switch (this) {
      case VISIT -> Channel.VISIT;
      case TELEPHONE_ROUND, PHONE -> Channel.TELEPHONE;
      case DIRECT_MAIL -> Channel.POST;
      case EMAIL -> Channel.EMAIL;
    };
  }
}
