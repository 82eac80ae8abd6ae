package io.dangol.core.view;

import io.dangol.core.consent.Suppression;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.util.Objects;

/**
 * A suppression of a customer on a channel.
 *
 * @param customer the identity
 * @param channel the channel
 * @param suppression why, and for how long
 */
public record CustomerSuppression(CustomerId customer, Channel channel, Suppression suppression) {

  public CustomerSuppression {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(suppression, "suppression");
  }
}
