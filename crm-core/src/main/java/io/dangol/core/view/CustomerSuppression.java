package io.dangol.core.view;

import io.dangol.core.consent.Suppression;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.util.Objects;

/**
 * A suppression of a customer, or of an address of the customer, on a channel.
 *
 * @param customer the identity
 * @param channel the channel
 * @param target what is suppressed
 * @param suppression why, and for how long
 */
public record CustomerSuppression(
    CustomerId customer, Channel channel, Target target, Suppression suppression) {

  /** What a suppression is about. */
  public enum Target {
    /** The customer, whatever the address. */
    CUSTOMER,
    /** One address of the customer; which one is known by its hash only. */
    ADDRESS
  }

  public CustomerSuppression {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(suppression, "suppression");
  }
}
