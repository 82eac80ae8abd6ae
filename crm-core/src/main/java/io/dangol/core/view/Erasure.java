package io.dangol.core.view;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.Resolution;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.flow.FlowStore;
import io.dangol.core.flow.FlowSubject;
import io.dangol.core.host.EngineContext;
import io.dangol.core.purchase.PurchaseStore;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadId;
import io.dangol.core.sales.lead.LeadStore;
import io.dangol.core.store.Versioned;
import io.dangol.core.view.CustomerPorts.LinkedRecords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Erases a customer out of all ports.
 *
 * <p>The identities stay as tombstones, so that none is ever given out again, and what the customer
 * refused stays refused by the hashes of the addresses, those of profiles, leads and source
 * records: every suppression that has not ended, and for every consent that was denied or
 * withdrawn, whoever it was asked for, an {@code UNSUBSCRIBE} of its purpose. A person who wants to
 * be forgotten does not want to be written to again. Leads that are nobody's yet go with the
 * customer whose address they have. Events that were not passed on yet are forgotten, so that
 * nobody learns anything new of the customer; others erase what they were told before when the host
 * tells them to. The customer store comes last, so that an erasure that breaks off can be repeated.
 *
 * <pre>{@code
 * Erasure erasure = Erasure.over(ports, hashKey)
 *     .keepingPurchasesAs(CustomerId.of("anonymous"), SEOUL);
 * ErasureReport report =
 *     erasure.erase(customer, "officer-1", "REQUEST_OF_THE_PERSON", now).orElseThrow();
 * }</pre>
 */
public final class Erasure {

  /** The action of audit entries of erasures. */
  public static final String AUDIT_ACTION = "CUSTOMER_ERASED";

  private final CustomerPorts ports;
  private final byte[] key;
  private final Addresses addresses;
  private final @Nullable PurchaseAnonymizer anonymizer;
  private final EngineContext host;

  private Erasure(
      CustomerPorts ports,
      byte[] key,
      Addresses addresses,
      @Nullable PurchaseAnonymizer anonymizer,
      EngineContext host) {
    this.ports = ports;
    this.key = key;
    this.addresses = addresses;
    this.anonymizer = anonymizer;
    this.host = host;
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
        Objects.requireNonNull(ports, "ports"),
        key.clone(),
        new Addresses(key, rules),
        null,
        EngineContext.none());
  }

  /**
   * Returns this erasure with purchases kept for the figures of the past: of one customer whom all
   * erased ones share, by day, amount, channel and product, without order. In place of the record
   * they have a hash of it under the key, so that a repeated erasure keeps nothing twice: whoever
   * has both the key and the record can find its purchase again. They are pseudonymous while the
   * host holds the key, and anonymous when it is destroyed.
   *
   * @param anonymous who the purchases belong to from then on; nobody's identity: {@link #erase}
   *     refuses one that is stored or was erased
   * @param zone the zone in which purchases fall on days
   * @return the erasure
   */
  public Erasure keepingPurchasesAs(CustomerId anonymous, ZoneId zone) {
    return new Erasure(ports, key, addresses, new PurchaseAnonymizer(anonymous, zone, key), host);
  }

  /**
   * Returns this erasure for a host with transactions and an audit trail. An erasure is one unit of
   * work, and leaves one entry with the action {@value #AUDIT_ACTION}.
   *
   * @param host what the host gives
   * @return the erasure
   */
  public Erasure in(EngineContext host) {
    return new Erasure(ports, key, addresses, anonymizer, Objects.requireNonNull(host, "host"));
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
   * @throws IllegalArgumentException if actor or reason is blank, or purchases are to be kept as
   *     those of somebody who is or was a customer
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
    return Optional.of(
        host.measure(
            "customers.erase",
            "",
            ports.customers().identities(id).size(),
            () -> host.unitOfWork().call(() -> eraseWithin(id, actor, reason, at))));
  }

  private ErasureReport eraseWithin(CustomerId id, String actor, String reason, Instant at) {
    CustomerStore customers = ports.customers();
    if (anonymizer != null) {
      anonymizer.requireNobody(customers);
    }
    CustomerId survivor =
        customers.resolve(id) instanceof Resolution.Redirected moved ? moved.to() : id;
    Set<CustomerId> erased = new HashSet<>();
    Map<CustomerPart, Integer> cleared = new EnumMap<>(CustomerPart.class);
    int kept = 0;
    int anonymised = 0;
    // A merge that comes in between adds identities that nobody would find again later.
    for (Set<CustomerId> left = customers.identities(id);
        !left.isEmpty();
        left = others(customers.identities(id), erased)) {
      kept += keepRefusals(survivor, left, at);
      LeadTraces leads = eraseLeadTraces(left);
      anonymised += anonymise(left);
      clear(left, at).forEach((part, count) -> cleared.merge(part, count, Integer::sum));
      cleared.computeIfPresent(CustomerPart.LEADS, (part, count) -> count + leads.leads());
      cleared.computeIfPresent(CustomerPart.FLOWS, (part, count) -> count + leads.flows());
      erased.addAll(left);
    }
    host.audit(actor, AUDIT_ACTION, survivor.value(), reason, at);
    return new ErasureReport(
        survivor, erased, at, actor, reason, cleared, ports.absent(), kept, anonymised);
  }

  private static Set<CustomerId> others(Set<CustomerId> identities, Set<CustomerId> erased) {
    Set<CustomerId> others = new HashSet<>(identities);
    others.removeAll(erased);
    return others;
  }

  private int anonymise(Set<CustomerId> identities) {
    PurchaseAnonymizer taking = anonymizer;
    return taking == null
        ? 0
        : ports
            .find(CustomerPart.PURCHASES, PurchaseStore.class)
            .map(purchases -> taking.anonymize(purchases, identities))
            .orElse(0);
  }

  /** The customer comes last, so that an erasure that breaks off finds all identities again. */
  private Map<CustomerPart, Integer> clear(Set<CustomerId> identities, Instant at) {
    Map<CustomerPart, Integer> cleared = new EnumMap<>(CustomerPart.class);
    ports
        .erasers()
        .forEach(
            (part, eraser) ->
                cleared.put(part, identities.stream().mapToInt(id -> eraser.erase(id, at)).sum()));
    CustomerStore customers = ports.customers();
    cleared.put(
        CustomerPart.CUSTOMER,
        identities.stream().mapToInt(id -> customers.erase(id, at) ? 1 : 0).sum());
    return cleared;
  }

  /** How many leads of nobody yet, and how many flows about leads, were erased. */
  private record LeadTraces(int leads, int flows) {}

  /**
   * Leads of nobody yet are the customer's where they have an address in common; flows about any of
   * the customer's leads have the lead as their subject, and are found as long as the leads are.
   */
  private LeadTraces eraseLeadTraces(Set<CustomerId> identities) {
    LeadStore leads = ports.find(CustomerPart.LEADS, LeadStore.class).orElse(null);
    if (leads == null) {
      return new LeadTraces(0, 0);
    }
    List<LeadId> ofNobody =
        ports.leadsAt(contactPoints(identities), addresses).stream().map(Lead::id).toList();
    Stream<LeadId> own =
        identities.stream().flatMap(id -> leads.of(id).stream()).map(one -> one.value().id());
    List<LeadId> all = Stream.concat(own, ofNobody.stream()).distinct().toList();
    int flows =
        ports
            .find(CustomerPart.FLOWS, FlowStore.class)
            .map(store -> all.stream().mapToInt(lead -> store.erase(FlowSubject.of(lead))).sum())
            .orElse(0);
    return new LeadTraces(
        ofNobody.stream().mapToInt(lead -> leads.erase(lead) ? 1 : 0).sum(), flows);
  }

  /** A customer who must not be contacted becomes addresses that must not be. */
  private int keepRefusals(CustomerId survivor, Set<CustomerId> identities, Instant at) {
    return ports
        .find(CustomerPart.SUPPRESSIONS, SuppressionStore.class)
        .map(
            suppressions ->
                new KeptRefusals(suppressions, at)
                    .keep(
                        identities,
                        ports.ledger(survivor, identities),
                        addresses.hashes(known(identities))))
        .orElse(0);
  }

  private List<ContactPoint> contactPoints(Set<CustomerId> identities) {
    return identities.stream()
        .flatMap(id -> ports.customers().find(id).stream())
        .flatMap(one -> one.value().profile().contactPoints().stream())
        .toList();
  }

  /** Every address under which the customer was known, not only those of the profiles. */
  private List<ContactPoint> known(Set<CustomerId> identities) {
    List<ContactPoint> points = contactPoints(identities);
    Stream<Lead> own =
        ports.find(CustomerPart.LEADS, LeadStore.class).stream()
            .flatMap(leads -> identities.stream().flatMap(id -> leads.of(id).stream()))
            .map(Versioned::value);
    Stream<ContactPoint> ofLeads =
        Stream.concat(own, ports.leadsAt(points, addresses).stream())
            .flatMap(lead -> lead.intake().prospect().contactPoints().stream());
    Stream<ContactPoint> ofRecords =
        ports.find(CustomerPart.SOURCE_RECORDS, LinkedRecords.class).stream()
            .flatMap(records -> identities.stream().flatMap(id -> records.of(id).stream()))
            .flatMap(RecordAddresses::of);
    return Stream.concat(points.stream(), Stream.concat(ofLeads, ofRecords)).toList();
  }
}
