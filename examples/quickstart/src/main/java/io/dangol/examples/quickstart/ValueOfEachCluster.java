package io.dangol.examples.quickstart;

import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.ltv.cohort.GroupProfiles;
import io.dangol.ltv.cohort.GroupValue;
import io.dangol.ltv.cohort.GroupValues;
import io.dangol.ltv.cohort.Measure;
import io.dangol.ltv.cohort.PurchaseCosts;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.segmentation.cluster.ClusterFacts;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansOptions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;

/**
 * From purchases to clusters, to the lifetime value of each, to the one to go for. Retention,
 * tenure, purchase rate, spend and cost ratio all come from the purchases; what they do not tell
 * stays unknown, with the reason.
 */
public final class ValueOfEachCluster {

  private static final int WINDOW_DAYS = 180;

  private ValueOfEachCluster() {}

  static GroupValues values(List<Purchase> purchases) {
    FactTable base = Purchases.summarize(purchases, SummaryOptions.asOf(SampleShop.TODAY));
    FactTable clustered = base.with(KMeans.fit(base, KMeansOptions.clusters(4).withSeed(42)));
    PurchaseCosts costs =
        purchases.stream()
            .collect(PurchaseCosts.collect(ZoneOffset.UTC, SampleShop.TODAY.minusDays(1)));
    return GroupProfiles.of(clustered, ClusterFacts.ID, WINDOW_DAYS, costs)
        .values(DiscountRate.perYear(0.10));
  }

  /** The sample shop, whose goods cost it 70 percent of their price. */
  static List<Purchase> purchases(int customers) {
    BigDecimal share = new BigDecimal("0.70");
    return SampleShop.purchases(customers, 7).stream()
        .map(p -> p.costing(p.amount().multipliedBy(share).rounded(0, RoundingMode.HALF_EVEN)))
        .toList();
  }

  /**
   * Prints each cluster and the target.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    GroupValues values = values(purchases(2_000));
    for (GroupValue group : values.groups()) {
      System.out.printf(
          "cluster %s: %d customers, retention %s, cost %s, value %s KRW%n",
          group.profile().name(),
          group.profile().customers(),
          shown(group.profile().retention(), "%.2f"),
          shown(group.profile().costRatio(), "%.2f"),
          shown(group.value(), "%,.0f"));
    }
    values
        .portfolio()
        .ifPresent(known -> System.out.println("target: cluster " + known.target().name()));
  }

  private static String shown(Measure measure, String format) {
    return measure instanceof Measure.Known known
        ? format.formatted(known.amount())
        : "unknown (" + ((Measure.Unknown) measure).reason() + ")";
  }
}
