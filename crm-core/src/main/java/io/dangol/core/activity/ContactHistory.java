package io.dangol.core.activity;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the company contacted its customers, by channel: what the minimum gap between contacts and
 * the facts {@code contact.<channel>.lastAt} need. Immutable.
 *
 * <p>A contact is an interaction that the company began; a customer who calls is not contacted.
 * Interactions on channels of the customer's own, such as a walk-in, do not count either.
 */
public final class ContactHistory {

  private final Map<Key, List<Instant>> contacts;

  private record Key(CustomerId customer, Channel channel) {}

  private ContactHistory(Map<Key, List<Instant>> contacts) {
    this.contacts = contacts;
  }

  /**
   * Folds interactions, and closes the stream.
   *
   * @param interactions the interactions in any order
   * @param asOf the moment of evaluation; what took place later does not count
   * @return the history
   */
  public static ContactHistory of(Stream<Interaction> interactions, Instant asOf) {
    Map<Key, List<Instant>> contacts = new HashMap<>();
    try (interactions) {
      interactions
          .sequential()
          .filter(interaction -> interaction.direction() == Interaction.Direction.OUTBOUND)
          .filter(interaction -> !interaction.at().isAfter(asOf))
          .forEach(interaction -> add(interaction, contacts));
    }
    contacts.values().forEach(Collections::sort);
    return new ContactHistory(contacts);
  }

  private static void add(Interaction interaction, Map<Key, List<Instant>> contacts) {
    interaction
        .channel()
        .channel()
        .map(channel -> new Key(interaction.customer(), channel))
        .ifPresent(
            key -> contacts.computeIfAbsent(key, k -> new ArrayList<>()).add(interaction.at()));
  }

  /**
   * Returns the last contact.
   *
   * @param customer the customer
   * @param channel the channel
   * @return its moment, or empty if there was none
   */
  public Optional<Instant> last(CustomerId customer, Channel channel) {
    List<Instant> moments = moments(customer, channel);
    return moments.isEmpty() ? Optional.empty() : Optional.of(moments.get(moments.size() - 1));
  }

  /**
   * Returns how often a customer was contacted within a window.
   *
   * @param customer the customer
   * @param channel the channel
   * @param from the first moment of the window
   * @param until the end of the window, which does not belong to it
   * @return the number of contacts
   * @throws IllegalArgumentException if {@code until} is before {@code from}
   */
  public int count(CustomerId customer, Channel channel, Instant from, Instant until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("until %s is before from %s".formatted(until, from));
    }
    List<Instant> moments = moments(customer, channel);
    return before(moments, until) - before(moments, from);
  }

  private List<Instant> moments(CustomerId customer, Channel channel) {
    return contacts.getOrDefault(new Key(customer, channel), List.of());
  }

  /** Returns how many of some sorted moments are before one. */
  private static int before(List<Instant> moments, Instant moment) {
    int low = 0;
    int high = moments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (moments.get(middle).isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
