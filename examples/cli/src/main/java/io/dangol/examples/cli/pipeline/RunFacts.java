package io.dangol.examples.cli.pipeline;

import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.value.ValueFacts;
import io.dangol.segmentation.cluster.ClusterFacts;
import io.dangol.segmentation.rfm.RfmFacts;
import io.dangol.segmentation.rfm.RfmOptions;
import java.util.List;

/** The facts that rules of a run may name. */
public final class RunFacts {

  private static final String VALUE = "ltv.value";

  private RunFacts() {}

  /**
   * Returns the facts of all engines.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return with(RfmFacts.catalog());
  }

  /**
   * Returns the facts of all engines with the scores and segments that a model of these options
   * gives.
   *
   * @param options how recency, frequency and monetary value are scored
   * @return a catalog
   */
  public static FactCatalog catalog(RfmOptions options) {
    return with(RfmFacts.catalog(options));
  }

  private static FactCatalog with(FactCatalog rfm) {
    return FactCatalog.union(
        PurchaseFacts.catalog(),
        RepeatFacts.catalog(),
        rfm,
        ClusterFacts.catalog(),
        GradeFacts.catalog(),
        FactCatalog.of(
            List.of(
                FactDefinition.of(ValueFacts.PROBABILITY_ALIVE, FactUnit.SHARE, VALUE),
                FactDefinition.of(ValueFacts.EXPECTED_PURCHASES, FactUnit.COUNT, VALUE),
                FactDefinition.of(ValueFacts.EXPECTED_SPEND, FactUnit.NONE, VALUE),
                FactDefinition.of(ValueFacts.CLV, FactUnit.NONE, VALUE))));
  }
}
