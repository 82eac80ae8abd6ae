package io.dangol.campaign.wave;

/** What is known of a customer's reception of a message. */
public enum Reception {
  /** The receiving server accepted it, and no bounce came until the wave was closed. */
  DELIVERED,
  /** A person opened it. */
  OPENED,
  /** A machine loaded its images: privacy proxies do so whether or not anybody reads. */
  OPENED_BY_MACHINE,
  /** A link was followed, which implies that it was opened. */
  CLICKED,
  /** The customer replied. */
  REPLIED,
  /** The customer did what the campaign is for. */
  CONVERTED,
  /** The customer unsubscribed. */
  UNSUBSCRIBED,
  /** The customer complained. */
  COMPLAINED,
  /** It came back for good. */
  HARD_BOUNCED;

  /** Returns the bit that stands for this in a mask. */
  int bit() {
    return switch (this) {
      case DELIVERED -> 1;
      case OPENED -> 1 << 1;
      case OPENED_BY_MACHINE -> 1 << 2;
      case CLICKED -> 1 << 3;
      case REPLIED -> 1 << 4;
      case CONVERTED -> 1 << 5;
      case UNSUBSCRIBED -> 1 << 6;
      case COMPLAINED -> 1 << 7;
      case HARD_BOUNCED -> 1 << 8;
    };
  }
}
