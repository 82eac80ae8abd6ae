package io.dangol.examples.quickstart;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.json.RuleJson;
import io.dangol.core.purchase.PurchaseEvents;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Verdicts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A rule over facts and over events: who bought for forty thousand in a year, has been away for a
 * while, and was left in peace for two weeks; for one customer with the reasons, and for everybody
 * in columns. Where the calls to a customer are not known, the rule does not know either.
 */
public final class WhyThisRuleSaysNo {

  private static final EventKind CALLS = EventKind.of("call");

  static final Rule RULE =
      Rule.of(
          "win-back",
          1,
          Condition.all(
              PurchaseEvents.PURCHASES
                  .within(Period.ofMonths(12))
                  .sum(PurchaseEvents.AMOUNT)
                  .atLeast(Money.ofMajor(CurrencyUnit.of("KRW"), 40_000)),
              PurchaseFacts.RECENCY_DAYS.atLeast(60),
              CALLS.within(Period.ofDays(14)).none()));

  private WhyThisRuleSaysNo() {}

  static FactTable shop(LocalDate asOf, ZoneId zone) {
    var purchases = SampleShop.purchases(200, 7);
    EventTable.Builder calls = EventTable.ofInstants(CALLS);
    Instant yesterday = asOf.minusDays(1).atStartOfDay(zone).toInstant();
    calls.add(CustomerId.of("C-0004"), yesterday, Facts.builder().build());
    calls.unavailable(CustomerId.of("C-0002"));
    return Purchases.summarize(purchases, SummaryOptions.asOf(asOf).in(zone))
        .withEvents(PurchaseEvents.table(purchases, zone), calls.build());
  }

  static Verdicts everybody(FactTable shop, EvaluationContext at) {
    return RuleEvaluator.of(RULE).evaluate(shop, at);
  }

  static Explanation one(FactTable shop, String customer, EvaluationContext at) {
    return RuleEvaluator.of(RULE).explain(shop.row(CustomerId.of(customer)).orElseThrow(), at);
  }

  /**
   * Prints the rule as JSON, the counts over the shop and why three customers are in or out.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    EvaluationContext at = EvaluationContext.startOf(SampleShop.TODAY, seoul);
    FactTable shop = shop(SampleShop.TODAY, seoul);
    System.out.println(RuleJson.write(RULE));
    System.out.println(everybody(shop, at));
    for (String customer : List.of("C-0001", "C-0002", "C-0004")) {
      Explanation explanation = one(shop, customer, at);
      System.out.println(customer + " " + explanation.summary());
    }
  }
}
