package io.dangol.examples.quickstart;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.core.revision.ComparisonOptions;
import io.dangol.core.revision.Outcomes;
import io.dangol.core.revision.VersionComparison;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import java.time.Period;
import java.time.ZoneId;

/** The threshold of the best customers is to rise: who moves, and with how much of the revenue. */
public final class TwoVersionsOfARule {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private TwoVersionsOfARule() {}

  static VersionComparison comparison() {
    EvaluationContext at = EvaluationContext.startOf(SampleShop.TODAY, SEOUL);
    FactTable year =
        Purchases.summarize(
            SampleShop.purchases(2_000, 7),
            SummaryOptions.asOf(SampleShop.TODAY).in(SEOUL).withWindow(Period.ofMonths(12)));
    return VersionComparison.between(
        outcomes(Rule.of("best", 1, PurchaseFacts.MONETARY.atLeast(100_000)), year, at),
        outcomes(Rule.of("best", 2, PurchaseFacts.MONETARY.atLeast(150_000)), year, at),
        ComparisonOptions.none().withValue(year.measure(PurchaseFacts.MONETARY)));
  }

  private static Outcomes outcomes(Rule rule, FactTable table, EvaluationContext at) {
    return Outcomes.of(rule.id().toString(), RuleEvaluator.of(rule).evaluate(table, at));
  }

  /**
   * Prints movers, shares and drift.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    VersionComparison comparison = comparison();
    comparison.movers().forEach(System.out::println);
    comparison.shares().forEach(System.out::println);
    System.out.printf("drift (population stability index) %.4f%n", comparison.drift());
  }
}
