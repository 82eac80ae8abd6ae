package io.dangol.examples.quickstart;

import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.scenario.PurchaseForecast;
import io.dangol.ltv.scenario.Scenario;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.uncertainty.Bootstrap;
import io.dangol.ltv.uncertainty.Draws;
import io.dangol.ltv.uncertainty.Interval;
import io.dangol.ltv.uncertainty.ModelPair;
import io.dangol.ltv.value.Change;
import io.dangol.ltv.value.CustomerBase;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Valuation;
import java.util.List;

/**
 * What it would bring if a fifth fewer of the frequent buyers left, and what the whole base will
 * buy in the coming months: with intervals, because both models are estimates.
 */
public final class WhatRetentionIsWorth {

  private static final int FREQUENT = 3;
  private static final double COST = 5_000_000;

  private final CustomerBase base;
  private final Draws<ModelPair> draws;

  WhatRetentionIsWorth(int customers, int replicates) {
    FactTable facts =
        Purchases.summarize(
            SampleShop.purchases(customers, 7), SummaryOptions.asOf(SampleShop.TODAY));
    RepeatSummaries histories = RepeatSummaries.of(facts);
    base = CustomerBase.of(histories);
    draws =
        Bootstrap.seeded(42)
            .withReplicates(replicates)
            .simulated(histories, MbgNbd.fit(histories).model(), GammaGamma.fit(histories).model())
            // The customers of the sample all leave alike, a limiting case for many a draw.
            .includingDegenerate();
  }

  Scenario.Outcome fewerLeave() {
    Valuation valuation =
        Valuation.of(draws.estimate().repeat(), draws.estimate().spend()).withMargin(0.3);
    CustomerBase frequent = base.where(row -> base.summaries().purchases(row) >= FREQUENT);
    return Scenario.of(valuation, Change.NONE.withDropout(0.8))
        .costing(COST)
        .outcome(frequent, draws);
  }

  List<PurchaseForecast.PeriodInterval> comingMonths(List<Double> newCustomers) {
    Horizon month = Horizon.of(1, PeriodUnit.MONTHS);
    return PurchaseForecast.intervals(
        draws, models -> PurchaseForecast.of(models, base, month, newCustomers));
  }

  /**
   * Prints both answers.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    WhatRetentionIsWorth shop = new WhatRetentionIsWorth(1_000, 40);
    print("a fifth fewer leave, net of cost, KRW", shop.fewerLeave().net());
    for (PurchaseForecast.PeriodInterval month : shop.comingMonths(List.of(80.0, 80.0, 80.0))) {
      print("purchases of a coming month", month.purchases());
    }
  }

  private static void print(String what, Interval interval) {
    System.out.printf(
        "%s: %,.0f (%,.0f to %,.0f)%n",
        what, interval.estimate(), interval.lower(), interval.upper());
  }
}
