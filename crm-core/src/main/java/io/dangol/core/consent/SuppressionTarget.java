package io.dangol.core.consent;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.util.Objects;

/**
 * What is suppressed. The two are apart on purpose: a bounce is about an address and ends with a
 * new one; a complaint is about a customer and does not.
 */
public sealed interface SuppressionTarget {

  /**
   * Returns the channel that is closed.
   *
   * @return the channel
   */
  Channel channel();

  /**
   * Returns an address.
   *
   * @param hash its hash
   * @return the target
   */
  static SuppressionTarget of(AddressHash hash) {
    return new Address(hash);
  }

  /**
   * Returns a customer on a channel.
   *
   * @param customer the customer
   * @param channel the channel
   * @return the target
   */
  static SuppressionTarget of(CustomerId customer, Channel channel) {
    return new Party(customer, channel);
  }

  /**
   * An address, whoever has it.
   *
   * @param hash its hash
   */
  record Address(AddressHash hash) implements SuppressionTarget {

    public Address {
      Objects.requireNonNull(hash, "hash");
    }

    @Override
    public Channel channel() {
      return hash.channel();
    }
  }

  /**
   * A customer on a channel, whatever the address.
   *
   * @param customer the customer
   * @param channel the channel
   */
  record Party(CustomerId customer, Channel channel) implements SuppressionTarget {

    public Party {
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(channel, "channel");
    }
  }
}
