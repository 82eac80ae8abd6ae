package io.dangol.examples.quickstart;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.segmentation.migration.MigrationMatrix;
import io.dangol.segmentation.prospect.ProspectFacts;
import io.dangol.segmentation.prospect.SurveyFacts;
import io.dangol.segmentation.prospect.SurveyGroups;
import io.dangol.segmentation.prospect.SurveyModel;
import io.dangol.segmentation.prospect.SurveyThresholds;
import java.util.Map;

/**
 * A survey at sign-up puts prospects into twelve groups: three panels (own users, a competitor's,
 * non-users), each split by severity and by experience or intention. A purchase moves them,
 * whatever the survey said; the moves are the measure of success.
 */
public final class TwelveGroupsOfASurvey {

  private static final NumberFact<Integer> SEVERITY = Fact.integer("survey.severity");
  private static final NumberFact<Integer> EXPERIENCE = Fact.integer("survey.experience");
  private static final NumberFact<Integer> INTENTION = Fact.integer("survey.intention");
  private static final BooleanFact COMPETITOR = Fact.bool("survey.usesCompetitor");

  static final SurveyModel MODEL =
      SurveyModel.twelveGroups(
          new SurveyFacts(SEVERITY, EXPERIENCE, INTENTION, COMPETITOR, PurchaseFacts.ORDERS),
          SurveyThresholds.at(3, 2));

  private TwelveGroupsOfASurvey() {}

  /** The same three persons before and after the campaign: what changes are their orders. */
  static MigrationMatrix moves() {
    return MigrationMatrix.between(
        answers(0, 0, 1).with(MODEL), answers(1, 1, 3).with(MODEL), ProspectFacts.SURVEY_GROUP);
  }

  private static FactTable answers(int ordersOfKim, int ordersOfLee, int ordersOfPark) {
    FactTableBuilder table =
        FactTable.builder(SEVERITY, EXPERIENCE, INTENTION, COMPETITOR, PurchaseFacts.ORDERS);
    table.add(CustomerId.of("kim"), person(4, 5, 0, true, ordersOfKim));
    table.add(CustomerId.of("lee"), person(1, 1, 1, false, ordersOfLee));
    table.add(CustomerId.of("park"), person(4, 0, 0, false, ordersOfPark));
    return table.build();
  }

  private static Facts person(
      int severity, int experience, int intention, boolean usesCompetitor, int orders) {
    return Facts.builder()
        .set(SEVERITY, severity)
        .set(EXPERIENCE, experience)
        .set(INTENTION, intention)
        .set(COMPETITOR, usesCompetitor)
        .set(PurchaseFacts.ORDERS, orders)
        .build();
  }

  static Map<String, Long> named() {
    return moves().count(SurveyGroups.moves());
  }

  /**
   * Prints the groups and the named moves.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    SurveyGroups.twelve().forEach(System.out::println);
    named().forEach((move, customers) -> System.out.printf("%s: %d%n", move, customers));
  }
}
