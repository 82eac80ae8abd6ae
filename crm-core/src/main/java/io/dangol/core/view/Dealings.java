package io.dangol.core.view;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.ProductInterest;
import io.dangol.core.activity.Response;
import io.dangol.core.activity.SurveyAnswer;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.party.TransactionParty;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.service.ServiceCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What happened between a customer and the host. For an organisation that of contact persons and
 * branches counts too, each on the days on which they belonged to it. All of it is personal data
 * and stays out of {@link #toString()}.
 *
 * @param purchases what was bought, in the order of days
 * @param transactionParties parts in transactions, in their order
 * @param interactions contacts in their order
 * @param responses responses to campaigns in their order
 * @param surveyAnswers answers to surveys in their order
 * @param productInterests interest in products in its order
 * @param cases service cases
 * @param leads leads
 * @param opportunities opportunities
 */
public record Dealings(
    List<Purchase> purchases,
    List<TransactionParty> transactionParties,
    List<Interaction> interactions,
    List<Response> responses,
    List<SurveyAnswer> surveyAnswers,
    List<ProductInterest> productInterests,
    List<ServiceCase> cases,
    List<Lead> leads,
    List<Opportunity> opportunities) {

  public Dealings {
    purchases = List.copyOf(purchases);
    transactionParties = List.copyOf(transactionParties);
    interactions = List.copyOf(interactions);
    responses = List.copyOf(responses);
    surveyAnswers = List.copyOf(surveyAnswers);
    productInterests = List.copyOf(productInterests);
    cases = List.copyOf(cases);
    leads = List.copyOf(leads);
    opportunities = List.copyOf(opportunities);
  }

  /**
   * Returns how much there is.
   *
   * @return the number of records
   */
  public int size() {
    return Stream.of(
            purchases,
            transactionParties,
            interactions,
            responses,
            surveyAnswers,
            productInterests,
            cases,
            leads,
            opportunities)
        .mapToInt(List::size)
        .sum();
  }

  /** Leaves what happened on some days; a part in a transaction has no day of its own. */
  Dealings where(Predicate<LocalDate> days, ZoneId zone) {
    Predicate<Instant> moments = at -> days.test(at.atZone(zone).toLocalDate());
    return new Dealings(
        where(purchases, one -> days.test(one.day(zone))),
        List.of(),
        where(interactions, one -> moments.test(one.at())),
        where(responses, one -> moments.test(one.at())),
        where(surveyAnswers, one -> moments.test(one.at())),
        where(productInterests, one -> moments.test(one.at())),
        where(cases, one -> moments.test(one.intake().receivedAt())),
        where(leads, one -> moments.test(one.intake().capturedAt())),
        where(opportunities, one -> moments.test(one.terms().openedAt())));
  }

  private static <T> List<T> where(List<T> all, Predicate<T> condition) {
    return all.stream().filter(condition).toList();
  }

  /** Returns how much there is, and nothing of it. */
  @Override
  public String toString() {
    return "Dealings[%d records]".formatted(size());
  }
}
