package io.dangol.core.consent;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what must not be contacted: addresses, by their hashes, and customers. Implementations are
 * safe for use by any number of threads, and prove it with {@code SuppressionStoreContract}.
 *
 * <p>The two are apart on purpose: a bounce is about an address and ends with a new one; a
 * complaint is about a customer and does not.
 */
public interface SuppressionStore {

  /**
   * Suppresses an address. Every reason is kept; one of the same reason and purpose replaces the
   * earlier.
   *
   * @param address the address
   * @param suppression why, and for how long
   */
  void suppress(AddressHash address, Suppression suppression);

  /**
   * Suppresses a customer on a channel, whatever the address. Every reason is kept; one of the same
   * reason and purpose replaces the earlier.
   *
   * @param customer the customer
   * @param channel the channel
   * @param suppression why, and for how long
   */
  void suppress(CustomerId customer, Channel channel, Suppression suppression);

  /**
   * Lifts the suppressions of an address for a reason, whatever their purpose.
   *
   * @param address the address
   * @param reason the reason that does not hold any more
   * @return whether it was suppressed for that reason
   */
  boolean lift(AddressHash address, SuppressionReason reason);

  /**
   * Lifts the suppressions of a customer for a reason, whatever their purpose.
   *
   * @param customer the customer
   * @param channel the channel
   * @param reason the reason that does not hold any more
   * @return whether the customer was suppressed for that reason
   */
  boolean lift(CustomerId customer, Channel channel, SuppressionReason reason);

  /**
   * Returns all that keeps an address from being contacted.
   *
   * @param address the address
   * @param moment the moment
   * @return the suppressions in force, in their {@linkplain Suppression#ORDER order}
   */
  List<Suppression> all(AddressHash address, Instant moment);

  /**
   * Returns all that keeps a customer from being contacted.
   *
   * @param customer the customer
   * @param channel the channel
   * @param moment the moment
   * @return the suppressions in force, in their {@linkplain Suppression#ORDER order}
   */
  List<Suppression> all(CustomerId customer, Channel channel, Instant moment);

  /**
   * Returns all that is stored of an address, also what has ended or did not begin yet.
   *
   * @param address the address
   * @return the suppressions that were not lifted, in the order of {@link #all(AddressHash,
   *     Instant)}
   */
  List<Suppression> recorded(AddressHash address);

  /**
   * Returns all that is stored of a customer, also what has ended or did not begin yet.
   *
   * @param customer the customer
   * @param channel the channel
   * @return the suppressions that were not lifted, in the order of {@link #all(CustomerId, Channel,
   *     Instant)}
   */
  List<Suppression> recorded(CustomerId customer, Channel channel);

  /**
   * Returns why an address must not be contacted.
   *
   * @param address the address
   * @param moment the moment
   * @return the suppression in force, the first in their {@linkplain Suppression#ORDER order} if
   *     there are several
   */
  default Optional<Suppression> find(AddressHash address, Instant moment) {
    return all(address, moment).stream().findFirst();
  }

  /**
   * Returns why a customer must not be contacted.
   *
   * @param customer the customer
   * @param channel the channel
   * @param moment the moment
   * @return the suppression in force, the first in their {@linkplain Suppression#ORDER order} if
   *     there are several
   */
  default Optional<Suppression> find(CustomerId customer, Channel channel, Instant moment) {
    return all(customer, channel, moment).stream().findFirst();
  }

  /**
   * Erases what is known of a customer. Suppressed addresses stay: their hashes say nothing about
   * the person, and forgetting them would break a promise.
   *
   * @param customer the customer
   * @return how many suppressions were erased
   */
  int erase(CustomerId customer);
}
