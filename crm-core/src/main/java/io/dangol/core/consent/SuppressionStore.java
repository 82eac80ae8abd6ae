package io.dangol.core.consent;

import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what must not be contacted: addresses, by their hashes, and customers. Nothing is taken
 * away: what is lifted stays, with who lifted it. Implementations are safe for use by any number of
 * threads, and prove it with {@code SuppressionStoreContract}.
 */
public interface SuppressionStore {

  /**
   * Suppresses. What is there already is not changed: a second suppression does not shorten the
   * first. Where one {@linkplain Suppression#includes includes} the other, one of them is enough.
   *
   * @param target the address or the customer
   * @param suppression why, and for how long
   */
  void suppress(SuppressionTarget target, Suppression suppression);

  /**
   * Lifts the suppressions for a reason that began before the lift, whatever their purpose. What
   * begins at its moment or later is a newer no and stays, however late the lift arrives or how
   * often it is repeated. Who takes back one refusal of several is for the other method of this
   * name.
   *
   * @param target the address or the customer
   * @param reason the reason that does not hold any more
   * @param lift who says so, when and why
   * @return how many were lifted; those that had ended or were lifted before do not count
   */
  int lift(SuppressionTarget target, SuppressionReason reason, SuppressionLift lift);

  /**
   * Lifts the suppressions for a reason that began before the lift and are about a purpose or its
   * parts, such as the one newsletter that somebody wants again. A suppression of anything, or of a
   * wider purpose, stays.
   *
   * @param target the address or the customer
   * @param reason the reason that does not hold any more
   * @param purpose the purpose for which it does not hold any more
   * @param lift who says so, when and why
   * @return how many were lifted; those that had ended or were lifted before do not count
   */
  int lift(
      SuppressionTarget target, SuppressionReason reason, Purpose purpose, SuppressionLift lift);

  /**
   * Returns all that is stored, also what has ended, did not begin yet or was lifted.
   *
   * @param target the address or the customer
   * @return the suppressions, in their {@linkplain Suppression#ORDER order}
   */
  List<Suppression> recorded(SuppressionTarget target);

  /**
   * Returns everything that was ever suppressed for a reason, in bounded memory. The stream must be
   * closed.
   *
   * @param reason the reason
   * @return the suppressions with their targets, lifted ones included
   */
  Stream<SuppressionEntry> stream(SuppressionReason reason);

  /**
   * Erases what is known of a customer. Suppressed addresses stay: their hashes say nothing about
   * the person, and forgetting them would break a promise.
   *
   * @param customer the customer
   * @return how many suppressions were erased
   */
  int erase(CustomerId customer);

  /**
   * Returns all that is stored for an address or an identity and in force. What keeps a customer
   * from being contacted is more: that of all identities and of all addresses, as {@code
   * CustomerContacts} puts it together.
   *
   * @param target the address or the customer
   * @param moment the moment
   * @return the suppressions in force, in their {@linkplain Suppression#ORDER order}
   */
  default List<Suppression> all(SuppressionTarget target, Instant moment) {
    return recorded(target).stream().filter(one -> one.isInForce(moment)).toList();
  }

  /**
   * Returns why an address or a customer must not be contacted.
   *
   * @param target the address or the customer
   * @param moment the moment
   * @return the suppression in force, the first in their {@linkplain Suppression#ORDER order} if
   *     there are several
   */
  default Optional<Suppression> find(SuppressionTarget target, Instant moment) {
    return all(target, moment).stream().findFirst();
  }
}
