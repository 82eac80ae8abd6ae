package io.dangol.core.view;

import io.dangol.core.calendar.AnniversaryStore;
import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.ConsentConflict;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.FlowState;
import io.dangol.core.flow.FlowStore;
import io.dangol.core.flow.FlowSubject;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.EventOutbox;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.grade.assignment.GradeStore;
import io.dangol.core.group.CustomerGroup;
import io.dangol.core.group.GroupOverride;
import io.dangol.core.group.GroupStore;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.RelationshipStore;
import io.dangol.core.relationship.StaffAssignmentStore;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.segment.SegmentAssignment;
import io.dangol.core.segment.SegmentStore;
import io.dangol.core.store.Versioned;
import io.dangol.core.view.CustomerPorts.LinkedRecords;
import io.dangol.core.view.CustomerSuppression.Target;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads everything about a customer out of the ports. */
final class RecordsReader {

  private final CustomerPorts ports;
  private final @Nullable Addresses addresses;
  private final DealingsReader dealings;

  RecordsReader(CustomerPorts ports, @Nullable Addresses addresses, ZoneId zone) {
    this.ports = ports;
    this.addresses = addresses;
    this.dealings = new DealingsReader(ports, addresses, zone);
  }

  CustomerRecords records(CustomerId customer) {
    Set<CustomerId> identities = ports.customers().identities(customer);
    List<Customer> profiles = profiles(customer, identities);
    Dealings happened = dealings.read(identities, profiles);
    return new CustomerRecords(
        customer,
        identities,
        ports.absent(),
        profiles,
        each(CustomerPart.SOURCE_RECORDS, LinkedRecords.class, LinkedRecords::of, identities),
        happened,
        consents(customer, identities),
        suppressions(identities, profiles),
        grades(identities),
        each(CustomerPart.GRADES, GradeStore.class, GradeStore::overrides, identities),
        segments(identities),
        all(CustomerPart.RELATIONSHIPS, RelationshipStore.class, RelationshipStore::of, identities),
        all(CustomerPart.STAFF, StaffAssignmentStore.class, StaffAssignmentStore::of, identities),
        groupDecisions(identities),
        each(CustomerPart.ANNIVERSARIES, AnniversaryStore.class, AnniversaryStore::of, identities),
        flows(identities, happened.leads()),
        events(identities));
  }

  Dealings dealings(CustomerId customer) {
    Set<CustomerId> identities = ports.customers().identities(customer);
    return dealings.read(identities, profiles(customer, identities));
  }

  /** Returns what somebody is to others on a day. */
  List<Relationship> relationshipsOf(Set<CustomerId> identities, LocalDate day) {
    return all(
            CustomerPart.RELATIONSHIPS, RelationshipStore.class, RelationshipStore::of, identities)
        .stream()
        .filter(one -> identities.contains(one.from()) && one.isInForce(day))
        .toList();
  }

  private <P, A> List<A> all(
      CustomerPart part,
      Class<P> type,
      BiFunction<P, Set<CustomerId>, List<A>> lookup,
      Set<CustomerId> identities) {
    return ports.find(part, type).map(port -> lookup.apply(port, identities)).orElse(List.of());
  }

  private <P, A> List<A> each(
      CustomerPart part,
      Class<P> type,
      BiFunction<P, CustomerId, List<A>> lookup,
      Set<CustomerId> identities) {
    return all(
        part,
        type,
        (port, ids) ->
            ids.stream().sorted().flatMap(id -> lookup.apply(port, id).stream()).toList(),
        identities);
  }

  private List<Customer> profiles(CustomerId survivor, Set<CustomerId> identities) {
    // An erased alias is an identity without a profile.
    return identities.stream()
        .flatMap(id -> ports.customers().find(id).stream())
        .map(Versioned::value)
        .sorted(
            Comparator.comparing((Customer one) -> !one.id().equals(survivor))
                .thenComparing(Customer::id))
        .toList();
  }

  private List<ConsentRecord> consents(CustomerId survivor, Set<CustomerId> identities) {
    ConsentLedger ledger = ports.ledger(survivor, identities);
    return Stream.concat(
            ledger.records().stream(), ledger.conflicts().stream().map(ConsentConflict::refused))
        .toList();
  }

  private List<CustomerSuppression> suppressions(
      Set<CustomerId> identities, List<Customer> profiles) {
    SuppressionStore port =
        ports.find(CustomerPart.SUPPRESSIONS, SuppressionStore.class).orElse(null);
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
    return each(CustomerPart.GRADES, GradeStore.class, GradeStore::history, identities).stream()
        .sorted(
            Comparator.comparing(GradeAssignment::evaluatedAt)
                .thenComparing(GradeAssignment::policy)
                .thenComparing(GradeAssignment::customer))
        .toList();
  }

  private List<SegmentAssignment> segments(Set<CustomerId> identities) {
    return each(CustomerPart.SEGMENTS, SegmentStore.class, SegmentStore::of, identities).stream()
        .sorted(
            Comparator.comparing(SegmentAssignment::snapshot)
                .thenComparing(SegmentAssignment::customer))
        .toList();
  }

  private List<GroupDecision> groupDecisions(Set<CustomerId> identities) {
    GroupStore port = ports.find(CustomerPart.GROUPS, GroupStore.class).orElse(null);
    if (port == null) {
      return List.of();
    }
    List<GroupDecision> decisions = new ArrayList<>();
    try (Stream<CustomerGroup> groups = port.stream()) {
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

  /** A flow that began with a lead is about the lead, though it has become a customer since. */
  private List<FlowState> flows(Set<CustomerId> identities, List<Lead> leads) {
    Stream<FlowSubject> subjects =
        Stream.concat(
            identities.stream().map(FlowSubject::of),
            leads.stream().map(lead -> FlowSubject.of(lead.id())));
    return ports
        .find(CustomerPart.FLOWS, FlowStore.class)
        .map(port -> subjects.flatMap(subject -> port.ofSubject(subject).stream()))
        .orElse(Stream.empty())
        .map(Versioned::value)
        .sorted(Comparator.comparing(FlowState::key))
        .toList();
  }

  private List<DomainEvent> events(Set<CustomerId> identities) {
    return each(CustomerPart.EVENTS, EventOutbox.class, EventOutbox::of, identities).stream()
        .sorted(Comparator.comparing(DomainEvent::time).thenComparing(DomainEvent::id))
        .toList();
  }
}
