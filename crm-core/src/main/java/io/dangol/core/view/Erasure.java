package io.dangol.core.view;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Resolution;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.sales.lead.LeadStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Erases a customer out of all ports.
 *
 * <p>The identities stay as tombstones, so that none is ever given out again, and what the customer
 * refused stays refused by the hashes of the addresses: every suppression, and for every consent
 * that was denied or withdrawn, whoever it was asked for, an {@code UNSUBSCRIBE} of its purpose. A
 * person who wants to be forgotten does not want to be written to again. Leads that are nobody's
 * yet go with the customer whose address they have. The customer store comes last, so that an
 * erasure that breaks off can be repeated.
 *
 * <pre>{@code
 * Erasure erasure = Erasure.over(ports, hashKey)
 *     .keepingPurchasesAs(CustomerId.of("anonymous"), SEOUL);
 * ErasureReport report =
 *     erasure.erase(customer, "officer-1", "REQUEST_OF_THE_PERSON", now).orElseThrow();
 * }</pre>
 */
public final class Erasure {

  private final CustomerPorts ports;
  private final byte[] key;
  private final Addresses addresses;
  private final @Nullable PurchaseAnonymizer anonymizer;

  private Erasure(
      CustomerPorts ports,
      byte[] key,
      Addresses addresses,
      @Nullable PurchaseAnonymizer anonymizer) {
    this.ports = ports;
    this.key = key;
    this.addresses = addresses;
    this.anonymizer = anonymizer;
  }

  /**
   * Returns an erasure that keeps nothing but tombstones and hashes, for a host whose telephone
   * numbers have their country code.
   *
   * @param ports where the host keeps what it knows
   * @param key the host's secret for hashes of addresses, at least 16 bytes, the one that the
   *     suppression list uses
   * @return the erasure
   * @throws IllegalArgumentException if the key is too short
   */
  public static Erasure over(CustomerPorts ports, byte[] key) {
    return over(ports, key, AddressRules.plain());
  }

  /**
   * Returns an erasure that keeps nothing but tombstones and hashes.
   *
   * @param ports where the host keeps what it knows
   * @param key the host's secret for hashes of addresses, at least 16 bytes, the one that the
   *     suppression list uses
   * @param rules when two spellings are one address, the rules that the suppression list uses
   * @return the erasure
   * @throws IllegalArgumentException if the key is too short
   */
  public static Erasure over(CustomerPorts ports, byte[] key, AddressRules rules) {
    return new Erasure(
        Objects.requireNonNull(ports, "ports"), key.clone(), new Addresses(key, rules), null);
  }

  /**
   * Returns this erasure with purchases kept for the figures of the past: of one customer whom all
   * erased ones share, by day, amount, channel and product, without order and record.
   *
   * @param anonymous who the purchases belong to from then on; nobody's identity
   * @param zone the zone in which purchases fall on days
   * @return the erasure
   */
  public Erasure keepingPurchasesAs(CustomerId anonymous, ZoneId zone) {
    return new Erasure(ports, key, addresses, new PurchaseAnonymizer(anonymous, zone, key));
  }

  /**
   * Erases a customer under all identities. Repeating an erasure erases what came in between, and
   * otherwise nothing.
   *
   * @param id any identity of the customer
   * @param actor who does it, not blank
   * @param reason a code for why, not blank
   * @param at when
   * @return what was done, or empty if the customer was never stored
   * @throws IllegalArgumentException if actor or reason is blank
   */
  public Optional<ErasureReport> erase(CustomerId id, String actor, String reason, Instant at) {
    Resolution resolution = ports.customers().resolve(id);
    if (resolution instanceof Resolution.Unknown) {
      return Optional.empty();
    }
    if (actor.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException(
          "the erasure of customer %s needs an actor and a reason".formatted(id));
    }
    CustomerId survivor = resolution instanceof Resolution.Redirected moved ? moved.to() : id;
    Set<CustomerId> identities = ports.customers().identities(id);
    int kept = keepRefusals(survivor, identities, at);
    int leads = eraseLeadsAtAddresses(identities);
    int anonymised =
        anonymizer == null || ports.purchases() == null
            ? 0
            : anonymizer.anonymize(ports.purchases(), identities);
    Map<CustomerPart, Integer> cleared = clear(identities, at);
    cleared.computeIfPresent(CustomerPart.LEADS, (part, count) -> count + leads);
    return Optional.of(
        new ErasureReport(
            survivor, identities, at, actor, reason, cleared, ports.absent(), kept, anonymised));
  }

  private Map<CustomerPart, Integer> clear(Set<CustomerId> identities, Instant at) {
    Map<CustomerPart, Integer> cleared = new EnumMap<>(CustomerPart.class);
    clear(cleared, CustomerPart.PURCHASES, identities, ports.purchases(), (p, id) -> p.erase(id));
    clear(
        cleared,
        CustomerPart.INTERACTIONS,
        identities,
        ports.interactions(),
        (p, id) -> p.erase(id));
    clear(cleared, CustomerPart.RESPONSES, identities, ports.responses(), (p, id) -> p.erase(id));
    clear(
        cleared,
        CustomerPart.SURVEY_ANSWERS,
        identities,
        ports.surveyAnswers(),
        (p, id) -> p.erase(id));
    clear(
        cleared,
        CustomerPart.PRODUCT_INTERESTS,
        identities,
        ports.productInterests(),
        (p, id) -> p.erase(id));
    clear(cleared, CustomerPart.CASES, identities, ports.cases(), (p, id) -> p.erase(id));
    clear(cleared, CustomerPart.LEADS, identities, ports.leads(), (p, id) -> p.erase(id));
    clear(
        cleared,
        CustomerPart.OPPORTUNITIES,
        identities,
        ports.opportunities(),
        (p, id) -> p.erase(id));
    clear(cleared, CustomerPart.CONSENTS, identities, ports.consents(), (p, id) -> p.erase(id));
    clear(
        cleared,
        CustomerPart.SUPPRESSIONS,
        identities,
        ports.suppressions(),
        (p, id) -> p.erase(id));
    clear(cleared, CustomerPart.GRADES, identities, ports.grades(), (p, id) -> p.erase(id));
    clear(
        cleared,
        CustomerPart.RELATIONSHIPS,
        identities,
        ports.relationships(),
        (p, id) -> p.erase(id));
    clear(cleared, CustomerPart.GROUPS, identities, ports.groups(), (p, id) -> p.erase(id));
    clear(
        cleared,
        CustomerPart.ANNIVERSARIES,
        identities,
        ports.anniversaries(),
        (p, id) -> p.erase(id));
    clear(
        cleared,
        CustomerPart.CUSTOMER,
        identities,
        ports.customers(),
        (p, id) -> p.erase(id, at) ? 1 : 0);
    return cleared;
  }

  /** Takes one identity out of a port. */
  private interface Eraser<P> {
    int erase(P port, CustomerId id);
  }

  private static <P> void clear(
      Map<CustomerPart, Integer> cleared,
      CustomerPart part,
      Set<CustomerId> identities,
      @Nullable P port,
      Eraser<P> eraser) {
    if (port != null) {
      ToIntFunction<CustomerId> erase = id -> eraser.erase(port, id);
      cleared.put(part, identities.stream().mapToInt(erase).sum());
    }
  }

  /** Leads of nobody yet are the customer's where they have an address in common. */
  private int eraseLeadsAtAddresses(Set<CustomerId> identities) {
    LeadStore leads = ports.leads();
    if (leads == null) {
      return 0;
    }
    return ports.leadsAt(contactPoints(identities), addresses).stream()
        .mapToInt(lead -> leads.erase(lead.id()) ? 1 : 0)
        .sum();
  }

  /** A customer who must not be contacted becomes addresses that must not be. */
  private int keepRefusals(CustomerId survivor, Set<CustomerId> identities, Instant at) {
    SuppressionStore suppressions = ports.suppressions();
    return suppressions == null
        ? 0
        : new KeptRefusals(suppressions, at)
            .keep(
                identities,
                ports.ledger(survivor, identities),
                addresses.hashes(contactPoints(identities)));
  }

  private List<ContactPoint> contactPoints(Set<CustomerId> identities) {
    return identities.stream()
        .flatMap(id -> ports.customers().find(id).stream())
        .flatMap(one -> one.value().profile().contactPoints().stream())
        .toList();
  }
}
