package io.dangol.core.view;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.ProductInterest;
import io.dangol.core.activity.Response;
import io.dangol.core.activity.SurveyAnswer;
import io.dangol.core.calendar.Anniversary;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.grade.assignment.GradeOverride;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.service.ServiceCase;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Everything that is stored about one customer, under all identities: what a person who asks for
 * their data gets, and what the view is made of. All of it is personal data and stays out of {@link
 * #toString()}.
 *
 * @param customer the identity that stands for the customer today
 * @param identities all identities of the customer
 * @param notKept the parts for which the host has no port
 * @param profiles the customer as stored under each identity, the survivor first
 * @param purchases what was bought, in the order of days
 * @param interactions contacts in their order
 * @param responses responses to campaigns in their order
 * @param surveyAnswers answers to surveys in their order
 * @param productInterests interest in products in its order
 * @param cases service cases
 * @param leads leads
 * @param opportunities opportunities
 * @param consents consent records in the order of their effect, and after them those that do not
 *     count because their source said something else before
 * @param suppressions suppressions of the customer and of the addresses, whatever their time
 * @param grades grades in the order of their evaluation
 * @param gradeOverrides manual decisions about grades
 * @param relationships relationships with other customers, of any time
 * @param groupDecisions manual decisions about groups
 * @param anniversaries anniversaries
 */
public record CustomerRecords(
    CustomerId customer,
    Set<CustomerId> identities,
    Set<CustomerPart> notKept,
    List<Customer> profiles,
    List<Purchase> purchases,
    List<Interaction> interactions,
    List<Response> responses,
    List<SurveyAnswer> surveyAnswers,
    List<ProductInterest> productInterests,
    List<ServiceCase> cases,
    List<Lead> leads,
    List<Opportunity> opportunities,
    List<ConsentRecord> consents,
    List<CustomerSuppression> suppressions,
    List<GradeAssignment> grades,
    List<GradeOverride> gradeOverrides,
    List<Relationship> relationships,
    List<GroupDecision> groupDecisions,
    List<Anniversary> anniversaries) {

  public CustomerRecords {
    Objects.requireNonNull(customer, "customer");
    identities = Set.copyOf(identities);
    notKept = Set.copyOf(notKept);
    profiles = List.copyOf(profiles);
    purchases = List.copyOf(purchases);
    interactions = List.copyOf(interactions);
    responses = List.copyOf(responses);
    surveyAnswers = List.copyOf(surveyAnswers);
    productInterests = List.copyOf(productInterests);
    cases = List.copyOf(cases);
    leads = List.copyOf(leads);
    opportunities = List.copyOf(opportunities);
    consents = List.copyOf(consents);
    suppressions = List.copyOf(suppressions);
    grades = List.copyOf(grades);
    gradeOverrides = List.copyOf(gradeOverrides);
    relationships = List.copyOf(relationships);
    groupDecisions = List.copyOf(groupDecisions);
    anniversaries = List.copyOf(anniversaries);
  }

  /** Returns the customer and how much there is, and nothing of it. */
  @Override
  public String toString() {
    int records =
        purchases.size()
            + interactions.size()
            + responses.size()
            + surveyAnswers.size()
            + productInterests.size()
            + cases.size()
            + leads.size()
            + opportunities.size()
            + consents.size()
            + suppressions.size()
            + grades.size()
            + gradeOverrides.size()
            + relationships.size()
            + groupDecisions.size()
            + anniversaries.size();
    return "CustomerRecords[%s, %d identities, %d records]"
        .formatted(customer, identities.size(), records);
  }
}
