package io.dangol.core.view;

import io.dangol.core.activity.Activity;
import io.dangol.core.activity.ActivityStore;
import io.dangol.core.calendar.Anniversary;
import io.dangol.core.calendar.AnniversaryStore;
import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.AddressRules;
import io.dangol.core.consent.ConsentConflict;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Resolution;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.grade.assignment.GradeOverride;
import io.dangol.core.grade.assignment.GradeStore;
import io.dangol.core.group.CustomerGroup;
import io.dangol.core.group.GroupOverride;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseStore;
import io.dangol.core.relationship.RollUp;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.store.Versioned;
import io.dangol.core.view.CustomerSuppression.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything about a customer out of the ports: as records, for a person who asks for their
 * data, and as a view, for staff. It reads and assembles; nothing is changed.
 */
public final class CustomerViews {

  // Wide enough for every record, narrow enough for every database's dates.
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

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
    Optional<CustomerId> survivor = survivor(id);
    return survivor.map(
        customer -> records(customer, ports.customers().identities(customer), zone));
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
    return records(id, zone)
        .map(
            own -> {
              List<CustomerRecords> members = new ArrayList<>();
              for (CustomerId member : new TreeSet<>(rollUp.members(own.customer()))) {
                if (!own.identities().contains(member)) {
                  records(member, zone)
                      .map(records -> ofMember(records, member, own.customer(), rollUp, zone))
                      .ifPresent(members::add);
                }
              }
              return CustomerView.of(own, members, asOf, zone);
            });
  }

  /** Leaves what a member did while it belonged to the account. */
  private static CustomerRecords ofMember(
      CustomerRecords records, CustomerId member, CustomerId account, RollUp rollUp, ZoneId zone) {
    Function<Instant, Boolean> belongs =
        at -> rollUp.belongs(member, account, at.atZone(zone).toLocalDate());
    return new CustomerRecords(
        records.customer(),
        records.identities(),
        records.notKept(),
        records.profiles(),
        where(records.purchases(), one -> rollUp.belongs(member, account, one.day(zone))),
        where(records.interactions(), one -> belongs.apply(one.at())),
        where(records.responses(), one -> belongs.apply(one.at())),
        where(records.surveyAnswers(), one -> belongs.apply(one.at())),
        where(records.productInterests(), one -> belongs.apply(one.at())),
        where(records.cases(), one -> belongs.apply(one.intake().receivedAt())),
        where(records.leads(), one -> belongs.apply(one.intake().capturedAt())),
        where(records.opportunities(), one -> belongs.apply(one.terms().openedAt())),
        // Consents, grades and days to remember are the member's own.
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static <T> List<T> where(List<T> all, Function<T, Boolean> condition) {
    return all.stream().filter(condition::apply).toList();
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

  private CustomerRecords records(CustomerId customer, Set<CustomerId> identities, ZoneId zone) {
    List<Customer> profiles = profiles(customer, identities);
    return new CustomerRecords(
        customer,
        identities,
        ports.absent(),
        profiles,
        purchases(identities, zone),
        activities(ports.interactions(), identities),
        activities(ports.responses(), identities),
        activities(ports.surveyAnswers(), identities),
        activities(ports.productInterests(), identities),
        each(identities, ports.cases(), (port, id) -> port.of(id)),
        leads(identities, profiles),
        each(identities, ports.opportunities(), (port, id) -> port.of(id)),
        consents(customer, identities),
        suppressions(identities, profiles),
        grades(identities),
        gradeOverrides(identities),
        ports.relationships() == null ? List.of() : ports.relationships().of(identities),
        groupDecisions(identities),
        anniversaries(identities));
  }

  private List<Customer> profiles(CustomerId survivor, Set<CustomerId> identities) {
    Map<CustomerId, Versioned<Customer>> found = new HashMap<>();
    // An erased alias is an identity without a profile.
    for (CustomerId id : identities) {
      ports.customers().find(id).ifPresent(customer -> found.put(id, customer));
    }
    return found.values().stream()
        .map(Versioned::value)
        .sorted(
            Comparator.comparing((Customer one) -> !one.id().equals(survivor))
                .thenComparing(Customer::id))
        .toList();
  }

  private List<Purchase> purchases(Set<CustomerId> identities, ZoneId zone) {
    PurchaseStore port = ports.purchases();
    if (port == null) {
      return List.of();
    }
    try (Stream<Purchase> all = port.stream(identities, FIRST_DAY, LAST_DAY, zone)) {
      return all.toList();
    }
  }

  private static <A extends Activity> List<A> activities(
      @Nullable ActivityStore<A> port, Set<CustomerId> identities) {
    if (port == null) {
      return List.of();
    }
    try (Stream<A> all = port.stream(identities, FIRST, LAST)) {
      return all.toList();
    }
  }

  /** What a port has of one identity. */
  private interface Lookup<P, A> {
    List<Versioned<A>> of(P port, CustomerId id);
  }

  private static <P, A> List<A> each(
      Set<CustomerId> identities, @Nullable P port, Lookup<P, A> lookup) {
    if (port == null) {
      return List.of();
    }
    return identities.stream()
        .sorted()
        .flatMap(id -> lookup.of(port, id).stream())
        .map(Versioned::value)
        .distinct()
        .toList();
  }

  private List<Lead> leads(Set<CustomerId> identities, List<Customer> profiles) {
    List<Lead> leads = new ArrayList<>(each(identities, ports.leads(), (port, id) -> port.of(id)));
    if (addresses != null) {
      leads.addAll(
          ports.leadsAt(
              profiles.stream().flatMap(one -> one.profile().contactPoints().stream()).toList(),
              addresses));
    }
    return leads;
  }

  private List<ConsentRecord> consents(CustomerId survivor, Set<CustomerId> identities) {
    ConsentLedger ledger = ports.ledger(survivor, identities);
    return Stream.concat(
            ledger.records().stream(), ledger.conflicts().stream().map(ConsentConflict::refused))
        .toList();
  }

  private List<CustomerSuppression> suppressions(
      Set<CustomerId> identities, List<Customer> profiles) {
    SuppressionStore port = ports.suppressions();
    List<CustomerSuppression> found = new ArrayList<>();
    if (port == null) {
      return found;
    }
    for (CustomerId id : new TreeSet<>(identities)) {
      for (Channel channel : Channel.values()) {
        for (Suppression one : port.recorded(SuppressionTarget.of(id, channel))) {
          found.add(new CustomerSuppression(id, channel, Target.CUSTOMER, one));
        }
      }
    }
    if (addresses != null) {
      for (Customer profile : profiles) {
        for (AddressHash address : addresses.sorted(profile.profile().contactPoints())) {
          for (Suppression one : port.recorded(SuppressionTarget.of(address))) {
            found.add(
                new CustomerSuppression(profile.id(), address.channel(), Target.ADDRESS, one));
          }
        }
      }
    }
    return found;
  }

  private List<GradeAssignment> grades(Set<CustomerId> identities) {
    GradeStore port = ports.grades();
    if (port == null) {
      return List.of();
    }
    return identities.stream()
        .flatMap(id -> port.history(id).stream())
        .sorted(
            Comparator.comparing(GradeAssignment::evaluatedAt)
                .thenComparing(GradeAssignment::policy)
                .thenComparing(GradeAssignment::customer))
        .toList();
  }

  private List<GradeOverride> gradeOverrides(Set<CustomerId> identities) {
    GradeStore port = ports.grades();
    return port == null
        ? List.of()
        : identities.stream().sorted().flatMap(id -> port.overrides(id).stream()).toList();
  }

  private List<GroupDecision> groupDecisions(Set<CustomerId> identities) {
    if (ports.groups() == null) {
      return List.of();
    }
    List<GroupDecision> decisions = new ArrayList<>();
    try (Stream<CustomerGroup> groups = ports.groups().stream()) {
      groups.forEach(
          group -> {
            for (CustomerId id : new TreeSet<>(identities)) {
              GroupOverride override = group.overrides().get(id);
              if (override != null) {
                decisions.add(new GroupDecision(group.code(), override));
              }
            }
          });
    }
    return decisions;
  }

  private List<Anniversary> anniversaries(Set<CustomerId> identities) {
    AnniversaryStore port = ports.anniversaries();
    return port == null
        ? List.of()
        : identities.stream().sorted().flatMap(id -> port.of(id).stream()).toList();
  }
}
