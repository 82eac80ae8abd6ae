package io.dangol.core.view;

import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.FlowState;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseKind;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.StaffAssignment;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.Outcome;
import io.dangol.core.segment.SegmentAssignment;
import io.dangol.core.service.ServiceCase;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * The 360° view: who a customer is, what stands open and what happened, on one page for staff.
 *
 * @param customer the customer
 * @param identities all identities of the customer
 * @param notKept the parts for which the host has no port: what is empty in the view because nobody
 *     keeps it
 * @param currentGrade the grade, or null where there is none
 * @param totals what was bought, one line per currency in the order of codes
 * @param openCases service cases with work left, the oldest first
 * @param openOpportunities opportunities that did not end, the first expected to close first
 * @param consents the state of every scope that a consent was recorded for
 * @param suppressions suppressions in force
 * @param segments the segments in the last snapshot of every model up to the moment, in the order
 *     of models
 * @param relationships relationships in force
 * @param staffAssignments who looks after the customer
 * @param groupDecisions manual decisions about groups that count
 * @param openFlows flows that had begun and wait for somebody today, the nearest deadline first
 * @param timeline what happened, the latest first
 */
public record CustomerView(
    Customer customer,
    Set<CustomerId> identities,
    Set<CustomerPart> notKept,
    @Nullable Grade currentGrade,
    List<PurchaseTotal> totals,
    List<ServiceCase> openCases,
    List<Opportunity> openOpportunities,
    Map<ConsentScope, ConsentState> consents,
    List<CustomerSuppression> suppressions,
    List<SegmentAssignment> segments,
    List<Relationship> relationships,
    List<StaffAssignment> staffAssignments,
    List<GroupDecision> groupDecisions,
    List<FlowState> openFlows,
    Timeline timeline) {

  public CustomerView {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(timeline, "timeline");
    identities = Set.copyOf(identities);
    notKept = Set.copyOf(notKept);
    totals = List.copyOf(totals);
    openCases = List.copyOf(openCases);
    openOpportunities = List.copyOf(openOpportunities);
    consents = Map.copyOf(consents);
    suppressions = List.copyOf(suppressions);
    segments = List.copyOf(segments);
    relationships = List.copyOf(relationships);
    staffAssignments = List.copyOf(staffAssignments);
    openFlows = List.copyOf(openFlows);
    groupDecisions = List.copyOf(groupDecisions);
  }

  /**
   * Makes the view of records: a pure function.
   *
   * @param own the records of the customer
   * @param members what contact persons and branches did for the customer, by their identities
   * @param asOf the moment; what happened later is not in the view
   * @param zone the zone in which days begin
   * @return the view
   * @throws IllegalArgumentException if there is no profile
   */
  public static CustomerView of(
      CustomerRecords own, Map<CustomerId, Dealings> members, Instant asOf, ZoneId zone) {
    if (own.profiles().isEmpty()) {
      throw new IllegalArgumentException(
          "the records of customer %s have no profile".formatted(own.customer()));
    }
    LocalDate today = asOf.atZone(zone).toLocalDate();
    List<Dealings> all = new ArrayList<>(members.values());
    all.add(0, own.dealings());
    return new CustomerView(
        own.profiles().get(0),
        own.identities(),
        own.notKept(),
        grade(own, asOf),
        totals(all.stream().flatMap(one -> one.purchases().stream()), asOf, zone),
        openCases(all, asOf),
        openOpportunities(all, asOf),
        consents(own, asOf),
        own.suppressions().stream().filter(one -> one.suppression().isInForce(asOf)).toList(),
        segments(own, asOf),
        own.relationships().stream().filter(one -> one.isInForce(today)).toList(),
        own.staffAssignments().stream().filter(one -> one.isInForce(today)).toList(),
        own.groupDecisions().stream().filter(one -> one.override().isInForce(today)).toList(),
        openFlows(own, asOf),
        Timeline.of(TimelineLines.of(own, members, asOf, zone)));
  }

  /** The survivor's grade counts; that of a merged identity only where the survivor has none. */
  private static @Nullable Grade grade(CustomerRecords own, Instant asOf) {
    List<GradeAssignment> known =
        own.grades().stream().filter(one -> !one.evaluatedAt().isAfter(asOf)).toList();
    return Stream.concat(
            known.stream().filter(one -> !one.customer().equals(own.customer())),
            known.stream().filter(one -> one.customer().equals(own.customer())))
        .reduce((before, after) -> after)
        .map(GradeAssignment::grade)
        .orElse(null);
  }

  private static List<PurchaseTotal> totals(Stream<Purchase> purchases, Instant asOf, ZoneId zone) {
    Map<String, PurchaseTotal> byCurrency = new TreeMap<>();
    purchases
        .filter(one -> !TimelineLines.momentOf(one, zone).isAfter(asOf))
        .forEach(
            one -> {
              BigMoney amount = one.amount();
              boolean refund = one.kind() == PurchaseKind.REFUND;
              byCurrency.merge(
                  amount.getCurrencyUnit().getCode(),
                  new PurchaseTotal(
                      amount, refund ? 0 : 1, refund ? 1 : 0, one.day(zone), one.day(zone)),
                  PurchaseTotal::plus);
            });
    return List.copyOf(byCurrency.values());
  }

  private static List<ServiceCase> openCases(List<Dealings> all, Instant asOf) {
    return all.stream()
        .flatMap(dealings -> dealings.cases().stream())
        .flatMap(one -> one.at(asOf).stream())
        .filter(one -> one.status().isOpen())
        .sorted(
            Comparator.comparing((ServiceCase one) -> one.intake().receivedAt())
                .thenComparing(ServiceCase::id))
        .toList();
  }

  private static List<Opportunity> openOpportunities(List<Dealings> all, Instant asOf) {
    return all.stream()
        .flatMap(dealings -> dealings.opportunities().stream())
        .flatMap(one -> one.at(asOf).stream())
        .filter(one -> one.state().outcome() == Outcome.OPEN)
        .sorted(
            Comparator.comparing((Opportunity one) -> one.state().expectedClose())
                .thenComparing(Opportunity::id))
        .toList();
  }

  private static List<SegmentAssignment> segments(CustomerRecords own, Instant asOf) {
    Map<String, List<SegmentAssignment>> latest = new TreeMap<>();
    for (SegmentAssignment one : own.segments()) {
      List<SegmentAssignment> known =
          latest.computeIfAbsent(one.snapshot().model(), model -> new ArrayList<>());
      if (!one.snapshot().asOf().isAfter(asOf)) {
        // Merged identities may have one each in the same snapshot.
        known.removeIf(before -> !before.snapshot().equals(one.snapshot()));
        known.add(one);
      }
    }
    return latest.values().stream().flatMap(List::stream).toList();
  }

  private static List<FlowState> openFlows(CustomerRecords own, Instant asOf) {
    return own.flows().stream()
        .filter(state -> !state.hasEnded())
        .filter(state -> state.history().stream().anyMatch(move -> !move.at().isAfter(asOf)))
        .sorted(
            Comparator.comparing((FlowState state) -> state.due().orElse(Instant.MAX))
                .thenComparing(FlowState::key))
        .toList();
  }

  private static Map<ConsentScope, ConsentState> consents(CustomerRecords own, Instant asOf) {
    ConsentLedger ledger =
        ConsentLedger.merged(own.customer(), List.of(ConsentLedger.of(own.consents())));
    Map<ConsentScope, ConsentState> states = new HashMap<>();
    for (ConsentScope scope : ledger.scopes()) {
      ledger.stateAt(scope, asOf).ifPresent(state -> states.put(scope, state));
    }
    return states;
  }

  /**
   * Returns the grade.
   *
   * @return the grade of the last evaluation, or empty where there is none
   */
  public Optional<Grade> grade() {
    return Optional.ofNullable(currentGrade);
  }

  /** Returns the customer's identity and the number of lines. */
  @Override
  public String toString() {
    return "CustomerView[%s, %s]".formatted(customer.id(), timeline);
  }
}
