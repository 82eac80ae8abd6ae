package io.dangol.examples.cli.input;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.util.Optional;

/** What the files of consents and contacts have in common. */
final class ContactColumns {

  private ContactColumns() {}

  /** Finds the channel of a code, in any letter case. */
  static Optional<Channel> channel(CharSequence code) {
    for (Channel channel : Channel.values()) {
      if (channel.name().contentEquals(code) || channel.code().contentEquals(code)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }

  /** Returns the row of a customer, -1 where the customer never bought. */
  static int row(CustomerIndex customers, CharSequence id) {
    return id.length() == 0 ? -1 : customers.rowOf(CustomerId.of(id.toString()));
  }

  /** Returns the name of a fact such as {@code contact.email.consent}. */
  static String factName(Channel channel, String what) {
    return "contact.%s.%s".formatted(channel.code(), what);
  }
}
