package io.dangol.core.view;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Resolution;
import io.dangol.core.relationship.RollUp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
   * Returns the view of a customer.
   *
   * @param id any identity of the customer
   * @param asOf the moment; what happened later is not in the view
   * @param zone the zone in which days begin
   * @param rollUp whose records count for an organisation; {@link RollUp#none()} for nobody's
   * @return the view, or empty if the customer was never stored or was erased
   */
  public Optional<CustomerView> view(CustomerId id, Instant asOf, ZoneId zone, RollUp rollUp) {
    RecordsReader reader = new RecordsReader(ports, addresses, zone);
    return survivor(id)
        .map(
            customer -> {
              CustomerRecords own = reader.records(customer);
              Map<CustomerId, Dealings> members = new TreeMap<>();
              for (CustomerId member : rollUp.members(customer)) {
                if (!own.identities().contains(member)) {
                  survivor(member)
                      .map(reader::dealings)
                      .map(all -> all.where(day -> rollUp.belongs(member, customer, day), zone))
                      .ifPresent(dealings -> members.put(member, dealings));
                }
              }
              return CustomerView.of(own, members, asOf, zone);
            });
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
