package io.dangol.segmentation.engagement;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.NumberFact;
import java.util.List;

/** The facts that {@link EngagementScores} publishes. */
public final class EngagementFacts {
  /** The score in points. */
  public static final NumberFact<Double> SCORE = Fact.decimal("engagement.score");

  /** The band of the score. */
  public static final CodeFact<EngagementBand> BAND =
      Fact.code("engagement.band", EngagementBand.class);

  private static final String SOURCE = "segmentation.engagement";

  private EngagementFacts() {}

  /**
   * Returns the definitions of these facts.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        List.of(
            FactDefinition.of(SCORE, FactUnit.NONE, SOURCE),
            FactDefinition.of(BAND, FactUnit.NONE, SOURCE)));
  }
}
