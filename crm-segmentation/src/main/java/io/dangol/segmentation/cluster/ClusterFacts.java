package io.dangol.segmentation.cluster;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.NumberFact;
import java.util.List;

/** The facts that a {@link KMeansModel} publishes. */
public final class ClusterFacts {
  /**
   * The number of the customer's cluster, from 1: by descending size at the time of the first fit,
   * and kept by refits.
   */
  public static final NumberFact<Integer> ID = Fact.integer("cluster.id");

  /** The Euclidean distance to the centre of that cluster in the scaled space; no unit. */
  public static final NumberFact<Double> DISTANCE = Fact.decimal("cluster.distance");

  private static final String SOURCE = "segmentation.cluster";

  private ClusterFacts() {}

  /**
   * Returns the definitions of these facts.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        List.of(
            FactDefinition.of(ID, FactUnit.NONE, SOURCE),
            FactDefinition.of(DISTANCE, FactUnit.NONE, SOURCE)));
  }
}
