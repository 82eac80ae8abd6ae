package io.dangol.core.view;

import io.dangol.core.activity.InteractionStore;
import io.dangol.core.activity.ProductInterestStore;
import io.dangol.core.activity.ResponseStore;
import io.dangol.core.activity.SurveyAnswerStore;
import io.dangol.core.calendar.AnniversaryStore;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentStore;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.flow.FlowStore;
import io.dangol.core.flow.FlowSubject;
import io.dangol.core.flow.event.EventOutbox;
import io.dangol.core.grade.assignment.GradeStore;
import io.dangol.core.group.GroupStore;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.SourceRecordStore;
import io.dangol.core.purchase.PurchaseStore;
import io.dangol.core.purchase.party.TransactionPartyStore;
import io.dangol.core.relationship.RelationshipStore;
import io.dangol.core.relationship.StaffAssignmentStore;
import io.dangol.core.sales.OpportunityStore;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadStore;
import io.dangol.core.segment.SegmentStore;
import io.dangol.core.service.CaseStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The ports in which a host keeps what it knows about customers. A host that has no service, say,
 * leaves that port out; what is left out is named by {@link #absent()}, so that nobody takes "not
 * kept" for "nothing there". Immutable.
 */
public final class CustomerPorts {

  private final CustomerStore customers;
  private final Map<CustomerPart, Port> ports;

  private CustomerPorts(CustomerStore customers, Map<CustomerPart, Port> ports) {
    this.customers = customers;
    this.ports = ports;
  }

  /** A port, and how one identity is taken out of it. */
  private record Port(Object store, Eraser eraser) {}

  /** Takes one identity out of a port, and returns how many records were erased. */
  @FunctionalInterface
  interface Eraser {
    int erase(CustomerId id, Instant at);
  }

  /** Source records, and which of them are of whom. */
  record LinkedRecords(
      SourceRecordStore store, Function<CustomerId, ? extends Collection<SourceRef>> refsOf) {

    /** Returns the records of an identity that still say something, in their order. */
    List<SourceRecord> of(CustomerId id) {
      return refsOf.apply(id).stream()
          .sorted()
          .filter(ref -> store.erasedAt(ref).isEmpty())
          .flatMap(ref -> store.find(ref).stream())
          .toList();
    }

    private int erase(CustomerId id, Instant at) {
      int erased = 0;
      for (SourceRef ref : refsOf.apply(id)) {
        erased += store.erase(ref, at) ? 1 : 0;
      }
      return erased;
    }
  }

  /**
   * Returns a builder.
   *
   * @param customers the customers
   * @return a builder without any other port
   */
  public static Builder over(CustomerStore customers) {
    return new Builder(Objects.requireNonNull(customers, "customers"));
  }

  /**
   * Returns the parts for which there is no port.
   *
   * @return the parts, unmodifiable
   */
  public Set<CustomerPart> absent() {
    Set<CustomerPart> absent = EnumSet.complementOf(EnumSet.of(CustomerPart.CUSTOMER));
    absent.removeAll(ports.keySet());
    return Collections.unmodifiableSet(absent);
  }

  CustomerStore customers() {
    return customers;
  }

  /** Returns the erasers of all parts but the customer itself. */
  Map<CustomerPart, Eraser> erasers() {
    Map<CustomerPart, Eraser> erasers = new EnumMap<>(CustomerPart.class);
    ports.forEach((part, port) -> erasers.put(part, port.eraser()));
    return erasers;
  }

  /** Returns a port, or empty where the host has none for the part. */
  <T> Optional<T> find(CustomerPart part, Class<T> type) {
    return Optional.ofNullable(ports.get(part)).map(port -> type.cast(port.store()));
  }

  /** Returns what was consented to under all identities, as one customer's. */
  ConsentLedger ledger(CustomerId survivor, Set<CustomerId> identities) {
    return find(CustomerPart.CONSENTS, ConsentStore.class)
        .map(port -> identities.stream().sorted().map(port::ledger).toList())
        .map(ledgers -> ConsentLedger.merged(survivor, ledgers))
        .orElseGet(ConsentLedger::empty);
  }

  /** Returns the leads of nobody yet who can be reached at one of the addresses. */
  List<Lead> leadsAt(List<ContactPoint> points, Addresses addresses) {
    LeadStore leads = find(CustomerPart.LEADS, LeadStore.class).orElse(null);
    if (leads == null || points.isEmpty()) {
      return List.of();
    }
    // Compared as they are: hashing every lead under the key would say the same, far slower.
    Set<String> known = addresses.comparable(points);
    try (Stream<Lead> all = leads.stream()) {
      return all.filter(lead -> lead.customer().isEmpty())
          .filter(
              lead ->
                  addresses.comparable(lead.intake().prospect().contactPoints()).stream()
                      .anyMatch(known::contains))
          .toList();
    }
  }

  /** Collects the ports. */
  public static final class Builder {

    private final CustomerStore customers;
    private final Map<CustomerPart, Port> ports = new EnumMap<>(CustomerPart.class);

    private Builder(CustomerStore customers) {
      this.customers = customers;
    }

    private Builder add(CustomerPart part, Object port, Eraser eraser) {
      ports.put(part, new Port(Objects.requireNonNull(port, "port"), eraser));
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the source records
     * @param refsOf the references of the records of an identity, as identity resolution links
     *     them; for an identity without records none
     * @return this builder
     */
    public Builder sourceRecords(
        SourceRecordStore port, Function<CustomerId, ? extends Collection<SourceRef>> refsOf) {
      LinkedRecords linked = new LinkedRecords(port, Objects.requireNonNull(refsOf, "refsOf"));
      return add(CustomerPart.SOURCE_RECORDS, linked, linked::erase);
    }

    /**
     * Adds a port.
     *
     * @param port the purchases
     * @return this builder
     */
    public Builder purchases(PurchaseStore port) {
      return add(CustomerPart.PURCHASES, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the parts in transactions
     * @return this builder
     */
    public Builder transactionParties(TransactionPartyStore port) {
      return add(CustomerPart.TRANSACTION_PARTIES, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the contacts
     * @return this builder
     */
    public Builder interactions(InteractionStore port) {
      return add(CustomerPart.INTERACTIONS, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the responses
     * @return this builder
     */
    public Builder responses(ResponseStore port) {
      return add(CustomerPart.RESPONSES, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the answers to surveys
     * @return this builder
     */
    public Builder surveyAnswers(SurveyAnswerStore port) {
      return add(CustomerPart.SURVEY_ANSWERS, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the interest in products
     * @return this builder
     */
    public Builder productInterests(ProductInterestStore port) {
      return add(CustomerPart.PRODUCT_INTERESTS, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the service cases
     * @return this builder
     */
    public Builder cases(CaseStore port) {
      return add(CustomerPart.CASES, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the leads
     * @return this builder
     */
    public Builder leads(LeadStore port) {
      return add(CustomerPart.LEADS, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the opportunities
     * @return this builder
     */
    public Builder opportunities(OpportunityStore port) {
      return add(CustomerPart.OPPORTUNITIES, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the consents
     * @return this builder
     */
    public Builder consents(ConsentStore port) {
      return add(CustomerPart.CONSENTS, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the suppressions
     * @return this builder
     */
    public Builder suppressions(SuppressionStore port) {
      return add(CustomerPart.SUPPRESSIONS, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the grades
     * @return this builder
     */
    public Builder grades(GradeStore port) {
      return add(CustomerPart.GRADES, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the snapshots of segments
     * @return this builder
     */
    public Builder segments(SegmentStore port) {
      return add(CustomerPart.SEGMENTS, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the relationships
     * @return this builder
     */
    public Builder relationships(RelationshipStore port) {
      return add(CustomerPart.RELATIONSHIPS, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the assignments of staff
     * @return this builder
     */
    public Builder staffAssignments(StaffAssignmentStore port) {
      return add(CustomerPart.STAFF, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the groups
     * @return this builder
     */
    public Builder groups(GroupStore port) {
      return add(CustomerPart.GROUPS, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the anniversaries
     * @return this builder
     */
    public Builder anniversaries(AnniversaryStore port) {
      return add(CustomerPart.ANNIVERSARIES, port, (id, at) -> port.erase(id));
    }

    /**
     * Adds a port.
     *
     * @param port the flows
     * @return this builder
     */
    public Builder flows(FlowStore port) {
      return add(CustomerPart.FLOWS, port, (id, at) -> port.erase(FlowSubject.of(id)));
    }

    /**
     * Adds a port.
     *
     * @param port the events that were not passed on yet
     * @return this builder
     */
    public Builder events(EventOutbox port) {
      return add(CustomerPart.EVENTS, port, (id, at) -> port.erase(id));
    }

    /**
     * Returns the ports.
     *
     * @return the ports added so far
     */
    public CustomerPorts build() {
      return new CustomerPorts(customers, new EnumMap<>(ports));
    }
  }
}
