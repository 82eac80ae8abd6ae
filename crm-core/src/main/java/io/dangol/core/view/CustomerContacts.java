package io.dangol.core.view;

import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.AddressRules;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.consent.contactability.Contactability;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Resolution;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.store.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What decides whether customers may be contacted, under all their identities: one customer who was
 * merged out of two must not be written to because one of the two was asked, nor because a refusal
 * is stored by the hash of an address.
 */
public final class CustomerContacts {

  private final CustomerPorts ports;
  private final Addresses addresses;

  private CustomerContacts(CustomerPorts ports, Addresses addresses) {
    this.ports = ports;
    this.addresses = addresses;
  }

  /**
   * Returns the contacts of the customers of some ports.
   *
   * @param ports where the host keeps what it knows; of them customers, consents and suppressions
   *     are read
   * @param key the host's secret for hashes of addresses, at least 16 bytes, the one that the
   *     suppression list and {@link Erasure} use
   * @param rules when two spellings are one address, the rules that the suppression list uses
   * @return the contacts
   * @throws IllegalArgumentException if the key is too short
   */
  public static CustomerContacts over(CustomerPorts ports, byte[] key, AddressRules rules) {
    return new CustomerContacts(Objects.requireNonNull(ports, "ports"), new Addresses(key, rules));
  }

  /**
   * Returns whether customers may be contacted, as facts: of consents and suppressions what there
   * are ports for. Purpose, controller and last contacts are the host's to add.
   *
   * @param context the moment, and the zone in which days are counted
   * @return the source
   */
  public Contactability at(EvaluationContext context) {
    Contactability source = Contactability.at(context).withCustomers(this::customer);
    Set<CustomerPart> absent = ports.absent();
    if (!absent.contains(CustomerPart.CONSENTS)) {
      source = source.withConsents(this::ledger);
    }
    return absent.contains(CustomerPart.SUPPRESSIONS)
        ? source
        : source.withSuppressions((id, channel) -> suppressions(id, channel, context.asOf()));
  }

  /**
   * Returns the customer that an identity stands for.
   *
   * @param id any identity
   * @return the survivor, or empty if the customer was never stored or was erased
   */
  public Optional<Customer> customer(CustomerId id) {
    return ports.customers().find(survivor(id)).map(Versioned::value);
  }

  /**
   * Returns what was consented to under all identities of a customer, by the rules of {@link
   * ConsentLedger#merged}.
   *
   * @param id any identity
   * @return the ledger, empty where nothing is stored
   */
  public ConsentLedger ledger(CustomerId id) {
    return ports.ledger(survivor(id), ports.customers().identities(id));
  }

  /**
   * Returns all that keeps a customer from being contacted: what is stored for any identity, and
   * for the hash of any address that is the customer's now or was when it was suppressed. That an
   * address does not exist says nothing about another one: a {@link SuppressionReason#HARD_BOUNCE}
   * of an address counts only for the one that the channel would use.
   *
   * @param id any identity
   * @param channel the channel
   * @param asOf the moment
   * @return the suppressions in force, in their {@linkplain Suppression#ORDER order}, whatever
   *     their purpose
   */
  public List<Suppression> suppressions(CustomerId id, Channel channel, Instant asOf) {
    SuppressionStore port =
        ports.find(CustomerPart.SUPPRESSIONS, SuppressionStore.class).orElse(null);
    if (port == null) {
      return List.of();
    }
    List<Suppression> found = new ArrayList<>();
    Set<AddressHash> used =
        customer(id)
            .flatMap(customer -> customer.profile().reachedBy(channel, asOf))
            .map(point -> hashes(List.of(point), channel))
            .orElse(Set.of());
    for (CustomerId identity : new TreeSet<>(ports.customers().identities(id))) {
      found.addAll(port.all(SuppressionTarget.of(identity, channel), asOf));
      List<ContactPoint> points =
          ports
              .customers()
              .find(identity)
              .map(profile -> profile.value().profile().contactPoints())
              .orElse(List.of());
      for (ContactPoint point : points) {
        for (AddressHash address : hashes(List.of(point), channel)) {
          port.all(SuppressionTarget.of(address), asOf).stream()
              .filter(one -> isTheirs(point, one, asOf))
              .filter(
                  one -> one.reason() != SuppressionReason.HARD_BOUNCE || used.contains(address))
              .forEach(found::add);
        }
      }
    }
    return found.stream().distinct().sorted(Suppression.ORDER).toList();
  }

  /** What the next holder of a number refuses is not refused by the one who had it before. */
  private static boolean isTheirs(ContactPoint point, Suppression one, Instant asOf) {
    return point.validity().contains(asOf) || point.validity().contains(one.since());
  }

  private Set<AddressHash> hashes(Collection<ContactPoint> points, Channel channel) {
    return addresses.hashes(points).stream()
        .filter(address -> address.channel() == channel)
        .collect(Collectors.toUnmodifiableSet());
  }

  private CustomerId survivor(CustomerId id) {
    return ports.customers().resolve(id) instanceof Resolution.Redirected moved ? moved.to() : id;
  }
}
