package io.dangol.core.view;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Resolution;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.RollUp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything about a customer out of the ports: as records, for a person who asks for their
 * data, and as a view, for staff. It reads and assembles; nothing is changed.
 */
public final class CustomerViews {

  private final CustomerPorts ports;
  private final @Nullable Addresses addresses;

  private CustomerViews(CustomerPorts ports, @Nullable Addresses addresses) {
    this.ports = ports;
    this.addresses = addresses;
  }

  /**
   * Returns views over ports. What is stored by address is left out: suppressed addresses, and
   * leads of nobody yet.
   *
   * @param ports where the host keeps what it knows
   * @return the views
   */
  public static CustomerViews over(CustomerPorts ports) {
    return new CustomerViews(Objects.requireNonNull(ports, "ports"), null);
  }

  /**
   * Returns views over ports, with what is stored by address. A person who asks for their data must
   * be given that too.
   *
   * @param ports where the host keeps what it knows
   * @param key the host's secret for hashes of addresses, at least 16 bytes, the one that the
   *     suppression list uses
   * @param rules when two spellings are one address, the rules that the suppression list uses
   * @return the views
   * @throws IllegalArgumentException if the key is too short
   */
  public static CustomerViews over(CustomerPorts ports, byte[] key, AddressRules rules) {
    return new CustomerViews(Objects.requireNonNull(ports, "ports"), new Addresses(key, rules));
  }

  /**
   * Returns everything that is stored about a customer under all identities: the answer to a person
   * who asks for their data.
   *
   * @param id any identity of the customer
   * @param zone the zone in which purchases fall on days
   * @return the records, or empty if the customer was never stored or was erased
   */
  public Optional<CustomerRecords> records(CustomerId id, ZoneId zone) {
    return survivor(id).map(new RecordsReader(ports, addresses, zone)::records);
  }

  /**
   * Returns the view of a customer. Leads of nobody yet are in it where the customer has one of
   * their addresses, not where a member of an organisation has.
   *
   * @param id any identity of the customer
   * @param asOf the moment; what happened later is not in the view
   * @param zone the zone in which days begin
   * @param rollUp whose records count for an organisation; {@link RollUp#none()} for nobody's
   * @return the view, or empty if the customer was never stored or was erased
   */
  public Optional<CustomerView> view(CustomerId id, Instant asOf, ZoneId zone, RollUp rollUp) {
    return view(id, asOf, zone, rollUp, relationships -> true);
  }

  /**
   * Returns the view of a customer, in which not every contact person or branch counts.
   *
   * @param id any identity of the customer
   * @param asOf the moment; what happened later is not in the view
   * @param zone the zone in which days begin
   * @param rollUp whose records may count for an organisation; {@link RollUp#none()} for nobody's
   * @param members tells by what contact persons and branches are to others on that day whether
   *     their records count; where the host keeps no relationships, by none
   * @return the view, or empty if the customer was never stored or was erased
   */
  public Optional<CustomerView> view(
      CustomerId id,
      Instant asOf,
      ZoneId zone,
      RollUp rollUp,
      Predicate<? super List<Relationship>> members) {
    RecordsReader reader = new RecordsReader(ports, addresses, zone);
    // Nobody asks for the leads of nobody that a member could be: reading all leads for each
    // contact person would take the longer the more there are of both.
    RecordsReader ofMembers = new RecordsReader(ports, null, zone);
    LocalDate today = asOf.atZone(zone).toLocalDate();
    return survivor(id)
        .map(
            customer -> {
              CustomerRecords own = reader.records(customer);
              Map<CustomerId, Dealings> counted = new TreeMap<>();
              for (CustomerId member : members(own.identities(), rollUp)) {
                Set<CustomerId> known = ports.customers().identities(member);
                if (members.test(reader.relationshipsOf(known, today))) {
                  Predicate<LocalDate> days = day -> belongs(known, own.identities(), day, rollUp);
                  counted.put(member, ofMembers.dealings(member).where(days, zone));
                }
              }
              return CustomerView.of(own, counted, asOf, zone);
            });
  }

  /** Those who belong or belonged to any identity of the account, each once. */
  private Set<CustomerId> members(Set<CustomerId> account, RollUp rollUp) {
    return account.stream()
        .flatMap(identity -> rollUp.members(identity).stream())
        .filter(member -> !account.contains(member))
        .flatMap(member -> survivor(member).stream())
        .filter(member -> !account.contains(member))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean belongs(
      Set<CustomerId> member, Set<CustomerId> account, LocalDate day, RollUp rollUp) {
    return member.stream()
        .anyMatch(one -> account.stream().anyMatch(above -> rollUp.belongs(one, above, day)));
  }

  private Optional<CustomerId> survivor(CustomerId id) {
    Resolution resolution = ports.customers().resolve(id);
    if (resolution instanceof Resolution.Active active) {
      return Optional.of(active.id());
    }
    return resolution instanceof Resolution.Redirected redirected
        ? Optional.of(redirected.to())
        : Optional.empty();
  }
}
