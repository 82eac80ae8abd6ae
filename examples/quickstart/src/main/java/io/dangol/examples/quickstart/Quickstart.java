package io.dangol.examples.quickstart;

import static io.dangol.segmentation.rfm.RfmSegments.AT_RISK;
import static io.dangol.segmentation.rfm.RfmSegments.CANNOT_LOSE;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.decision.Decisions;
import io.dangol.campaign.offer.SampleOffers;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.value.Valuation;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.rfm.Rfm;
import io.dangol.segmentation.rfm.RfmFacts;
import io.dangol.segmentation.rfm.RfmOptions;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/** From purchases to explained campaign decisions: the lines of the project's README. */
public final class Quickstart {

  private Quickstart() {}

  static Decisions winBack(List<Purchase> purchases) {
    var seoul = ZoneId.of("Asia/Seoul");
    var asOf = LocalDate.of(2026, 7, 1);
    FactTable base =
        Purchases.summarize(
            purchases, SummaryOptions.asOf(asOf).in(seoul).withWindow(Period.ofMonths(12)));

    var rfm = Rfm.fit(base, RfmOptions.defaults());
    var clusters = KMeans.fit(base, KMeansOptions.clusters(4).withSeed(42));
    var value =
        Valuation.of(MbgNbd.fit(base).model(), GammaGamma.fit(base).model())
            .discountedAt(DiscountRate.perYear(0.10))
            .withMargin(0.3);
    FactTable facts = base.with(rfm, clusters, value);

    var winBack =
        Campaign.named("win back")
            .target(RfmFacts.SEGMENT.in(AT_RISK, CANNOT_LOSE))
            .channel(Channel.EMAIL)
            .offers(SampleOffers.rfm())
            .holdout(Share.percent(10))
            .build();
    return winBack.decide(facts, EvaluationContext.startOf(asOf, seoul));
  }

  /**
   * Runs the loop on a made-up shop and prints the totals and one decision.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    Decisions decisions = winBack(SampleShop.purchases(2_000, 7));
    System.out.println(decisions.totals());
    CustomerId first = decisions.stream().findFirst().orElseThrow().customer();
    System.out.println(decisions.explain(first));
  }
}
