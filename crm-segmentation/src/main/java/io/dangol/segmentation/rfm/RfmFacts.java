package io.dangol.segmentation.rfm;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.NumberFact;
import java.util.ArrayList;
import java.util.List;

/** The facts that an {@link RfmModel} publishes; scores are within [1, bins], 5 bins by default. */
public final class RfmFacts {
  /** How recent the last purchase is; the highest score is the most recent. */
  public static final NumberFact<Integer> RECENCY_SCORE = Fact.integer("rfm.recencyScore");

  /** How often the customer bought. */
  public static final NumberFact<Integer> FREQUENCY_SCORE = Fact.integer("rfm.frequencyScore");

  /** How much the customer spent. */
  public static final NumberFact<Integer> MONETARY_SCORE = Fact.integer("rfm.monetaryScore");

  /**
   * How much the customer spent in the window before, by thresholds of the spend within the current
   * window of the same length; missing for customers who were not there yet. Where the summary has
   * a window ({@code SummaryOptions.withWindow}) these are the thresholds of {@link
   * #MONETARY_SCORE}, and the two scores may be compared; without one, that score is about all
   * history and this one about a year.
   */
  public static final NumberFact<Integer> PREVIOUS_MONETARY_SCORE =
      Fact.integer("rfm.previousMonetaryScore");

  /**
   * The quantile class of the change of spend (current - previous) / (|current| + |previous|);
   * missing where both are zero or there is no previous window. Both windows have the same length:
   * that of the summary, or a year.
   */
  public static final NumberFact<Integer> MONETARY_GROWTH_CLASS =
      Fact.integer("rfm.monetaryGrowthClass");

  /**
   * The weighted mean of the three scores as shares of their scales, within [0, 100]; published by
   * {@link RfmModel#weighted}.
   */
  public static final NumberFact<Double> WEIGHTED_SCORE = Fact.decimal("rfm.weightedScore");

  /** The three scores as one code, such as {@code 543}; {@code 10-4-3} where a scale exceeds 9. */
  public static final CodeFact<String> CELL = Fact.code("rfm.cell");

  /** The segment, such as {@code AT_RISK}, or {@link RfmSegments#NO_PURCHASE}. */
  public static final CodeFact<String> SEGMENT = Fact.code("rfm.segment");

  private static final String SOURCE = "segmentation.rfm";

  private RfmFacts() {}

  /**
   * Returns the definitions of these facts.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        List.of(
            FactDefinition.of(RECENCY_SCORE, FactUnit.NONE, SOURCE),
            FactDefinition.of(FREQUENCY_SCORE, FactUnit.NONE, SOURCE),
            FactDefinition.of(MONETARY_SCORE, FactUnit.NONE, SOURCE),
            FactDefinition.of(PREVIOUS_MONETARY_SCORE, FactUnit.NONE, SOURCE),
            FactDefinition.of(MONETARY_GROWTH_CLASS, FactUnit.NONE, SOURCE),
            FactDefinition.of(WEIGHTED_SCORE, FactUnit.NONE, SOURCE),
            FactDefinition.of(CELL, FactUnit.NONE, SOURCE),
            FactDefinition.of(SEGMENT, FactUnit.NONE, SOURCE)));
  }

  /**
   * Returns the definitions of these facts with the values that they can have, so that rules which
   * ask for others are warned of and decision tables are checked for gaps.
   *
   * @param options the options of the model that publishes the facts
   * @return a catalog
   */
  public static FactCatalog catalog(RfmOptions options) {
    List<String> segments = new ArrayList<>(options.segments().outcomes());
    if (!segments.contains(RfmSegments.NO_PURCHASE)) {
      segments.add(RfmSegments.NO_PURCHASE);
    }
    return FactCatalog.union(
        catalog(),
        FactCatalog.of(
            List.of(
                score(RECENCY_SCORE, options.recency().bins()),
                score(FREQUENCY_SCORE, options.frequency().bins()),
                score(MONETARY_SCORE, options.monetary().bins()),
                score(PREVIOUS_MONETARY_SCORE, options.monetary().bins()),
                score(MONETARY_GROWTH_CLASS, options.monetary().bins()),
                FactDefinition.of(WEIGHTED_SCORE, FactUnit.SCORE, SOURCE)
                    .withRange(0, 100)
                    .withKind(FactDefinition.Kind.DERIVED),
                FactDefinition.of(SEGMENT, FactUnit.NONE, SOURCE)
                    .withAllowedValues(segments)
                    .withKind(FactDefinition.Kind.DERIVED))));
  }

  private static FactDefinition score(NumberFact<Integer> fact, int bins) {
    return FactDefinition.of(fact, FactUnit.SCORE, SOURCE)
        .withRange(1, bins)
        .withKind(FactDefinition.Kind.DERIVED);
  }
}
