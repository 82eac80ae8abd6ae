package io.dangol.core.view;

import io.dangol.core.activity.InteractionStore;
import io.dangol.core.activity.ProductInterestStore;
import io.dangol.core.activity.ResponseStore;
import io.dangol.core.activity.SurveyAnswerStore;
import io.dangol.core.calendar.AnniversaryStore;
import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentStore;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.grade.assignment.GradeStore;
import io.dangol.core.group.GroupStore;
import io.dangol.core.purchase.PurchaseStore;
import io.dangol.core.relationship.RelationshipStore;
import io.dangol.core.sales.OpportunityStore;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadStore;
import io.dangol.core.service.CaseStore;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ports in which a host keeps what it knows about customers. A host that has no service, say,
 * leaves that port out; what is left out is named by {@link #absent()}, so that nobody takes "not
 * kept" for "nothing there".
 */
public final class CustomerPorts {

  private final CustomerStore customers;
  private final @Nullable PurchaseStore purchases;
  private final @Nullable InteractionStore interactions;
  private final @Nullable ResponseStore responses;
  private final @Nullable SurveyAnswerStore surveyAnswers;
  private final @Nullable ProductInterestStore productInterests;
  private final @Nullable CaseStore cases;
  private final @Nullable LeadStore leads;
  private final @Nullable OpportunityStore opportunities;
  private final @Nullable ConsentStore consents;
  private final @Nullable SuppressionStore suppressions;
  private final @Nullable GradeStore grades;
  private final @Nullable RelationshipStore relationships;
  private final @Nullable GroupStore groups;
  private final @Nullable AnniversaryStore anniversaries;

  private CustomerPorts(Builder builder) {
    customers = builder.customers;
    purchases = builder.purchases;
    interactions = builder.interactions;
    responses = builder.responses;
    surveyAnswers = builder.surveyAnswers;
    productInterests = builder.productInterests;
    cases = builder.cases;
    leads = builder.leads;
    opportunities = builder.opportunities;
    consents = builder.consents;
    suppressions = builder.suppressions;
    grades = builder.grades;
    relationships = builder.relationships;
    groups = builder.groups;
    anniversaries = builder.anniversaries;
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
    Set<CustomerPart> absent = EnumSet.noneOf(CustomerPart.class);
    note(absent, purchases, CustomerPart.PURCHASES);
    note(absent, interactions, CustomerPart.INTERACTIONS);
    note(absent, responses, CustomerPart.RESPONSES);
    note(absent, surveyAnswers, CustomerPart.SURVEY_ANSWERS);
    note(absent, productInterests, CustomerPart.PRODUCT_INTERESTS);
    note(absent, cases, CustomerPart.CASES);
    note(absent, leads, CustomerPart.LEADS);
    note(absent, opportunities, CustomerPart.OPPORTUNITIES);
    note(absent, consents, CustomerPart.CONSENTS);
    note(absent, suppressions, CustomerPart.SUPPRESSIONS);
    note(absent, grades, CustomerPart.GRADES);
    note(absent, relationships, CustomerPart.RELATIONSHIPS);
    note(absent, groups, CustomerPart.GROUPS);
    note(absent, anniversaries, CustomerPart.ANNIVERSARIES);
    return Collections.unmodifiableSet(absent);
  }

  private static void note(Set<CustomerPart> absent, @Nullable Object port, CustomerPart part) {
    if (port == null) {
      absent.add(part);
    }
  }

  CustomerStore customers() {
    return customers;
  }

  @Nullable PurchaseStore purchases() {
    return purchases;
  }

  @Nullable InteractionStore interactions() {
    return interactions;
  }

  @Nullable ResponseStore responses() {
    return responses;
  }

  @Nullable SurveyAnswerStore surveyAnswers() {
    return surveyAnswers;
  }

  @Nullable ProductInterestStore productInterests() {
    return productInterests;
  }

  @Nullable CaseStore cases() {
    return cases;
  }

  @Nullable LeadStore leads() {
    return leads;
  }

  @Nullable OpportunityStore opportunities() {
    return opportunities;
  }

  @Nullable ConsentStore consents() {
    return consents;
  }

  @Nullable SuppressionStore suppressions() {
    return suppressions;
  }

  @Nullable GradeStore grades() {
    return grades;
  }

  @Nullable RelationshipStore relationships() {
    return relationships;
  }

  @Nullable GroupStore groups() {
    return groups;
  }

  @Nullable AnniversaryStore anniversaries() {
    return anniversaries;
  }

  /** Returns what was consented to under all identities, as one customer's. */
  ConsentLedger ledger(CustomerId survivor, Set<CustomerId> identities) {
    ConsentStore port = consents;
    return port == null
        ? ConsentLedger.empty()
        : ConsentLedger.merged(survivor, identities.stream().sorted().map(port::ledger).toList());
  }

  /** Returns the leads of nobody yet who can be reached at one of the addresses. */
  List<Lead> leadsAt(List<ContactPoint> points, Addresses addresses) {
    if (leads == null || points.isEmpty()) {
      return List.of();
    }
    Set<AddressHash> known = addresses.hashes(points);
    try (Stream<Lead> all = leads.stream()) {
      return all.filter(lead -> lead.customer().isEmpty())
          .filter(
              lead ->
                  addresses.hashes(lead.intake().prospect().contactPoints()).stream()
                      .anyMatch(known::contains))
          .toList();
    }
  }

  /** Collects the ports. */
  public static final class Builder {

    private final CustomerStore customers;
    private @Nullable PurchaseStore purchases;
    private @Nullable InteractionStore interactions;
    private @Nullable ResponseStore responses;
    private @Nullable SurveyAnswerStore surveyAnswers;
    private @Nullable ProductInterestStore productInterests;
    private @Nullable CaseStore cases;
    private @Nullable LeadStore leads;
    private @Nullable OpportunityStore opportunities;
    private @Nullable ConsentStore consents;
    private @Nullable SuppressionStore suppressions;
    private @Nullable GradeStore grades;
    private @Nullable RelationshipStore relationships;
    private @Nullable GroupStore groups;
    private @Nullable AnniversaryStore anniversaries;

    private Builder(CustomerStore customers) {
      this.customers = customers;
    }

    /**
     * Adds a port.
     *
     * @param port the purchases
     * @return this builder
     */
    public Builder purchases(PurchaseStore port) {
      purchases = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the contacts
     * @return this builder
     */
    public Builder interactions(InteractionStore port) {
      interactions = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the responses
     * @return this builder
     */
    public Builder responses(ResponseStore port) {
      responses = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the answers to surveys
     * @return this builder
     */
    public Builder surveyAnswers(SurveyAnswerStore port) {
      surveyAnswers = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the interest in products
     * @return this builder
     */
    public Builder productInterests(ProductInterestStore port) {
      productInterests = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the service cases
     * @return this builder
     */
    public Builder cases(CaseStore port) {
      cases = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the leads
     * @return this builder
     */
    public Builder leads(LeadStore port) {
      leads = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the opportunities
     * @return this builder
     */
    public Builder opportunities(OpportunityStore port) {
      opportunities = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the consents
     * @return this builder
     */
    public Builder consents(ConsentStore port) {
      consents = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the suppressions
     * @return this builder
     */
    public Builder suppressions(SuppressionStore port) {
      suppressions = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the grades
     * @return this builder
     */
    public Builder grades(GradeStore port) {
      grades = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the relationships
     * @return this builder
     */
    public Builder relationships(RelationshipStore port) {
      relationships = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the groups
     * @return this builder
     */
    public Builder groups(GroupStore port) {
      groups = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Adds a port.
     *
     * @param port the anniversaries
     * @return this builder
     */
    public Builder anniversaries(AnniversaryStore port) {
      anniversaries = Objects.requireNonNull(port, "port");
      return this;
    }

    /**
     * Returns the ports.
     *
     * @return the ports added so far
     */
    public CustomerPorts build() {
      return new CustomerPorts(this);
    }
  }
}
