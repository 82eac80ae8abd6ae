package io.dangol.core.purchase;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.util.List;

/**
 * The sufficient statistics of repeat buying, in days: the raw material of the lifetime-value
 * models.
 *
 * <p>All purchases of one day are one purchase, the first purchase starts the clock and does not
 * count, and observation ends with {@link SummaryOptions#lastDaySeen()}. A customer who had not
 * bought by then has no value in any of them. The letters in parentheses are those of Fader, Hardie
 * &amp; Lee (2005), <a
 * href="https://doi.org/10.1287/mksc.1040.0098">doi:10.1287/mksc.1040.0098</a>.
 */
public final class RepeatFacts {

  /** Repeat purchase days (x): purchase days after the first. */
  public static final NumberFact<Integer> PURCHASES = Fact.integer("repeat.purchases");

  /** Days from the first purchase to the last (t_x): 0 where there is no repeat purchase. */
  public static final NumberFact<Double> RECENCY = Fact.decimal("repeat.recency");

  /** Days from the first purchase to the last day seen (T). */
  public static final NumberFact<Double> AGE = Fact.decimal("repeat.age");

  /**
   * Mean amount of a repeat purchase day in major units (m), over the days with a positive amount;
   * missing where there is none.
   */
  public static final NumberFact<Double> MEAN_SPEND = Fact.decimal("repeat.meanSpend");

  /**
   * Sum of the natural logarithms of the days between successive purchase days; 0 where there is no
   * repeat purchase. It tells regular from irregular buyers.
   */
  public static final NumberFact<Double> LOG_GAPS = Fact.decimal("repeat.logGaps");

  /**
   * Purchase days in the hold-out period, after {@link SummaryOptions#calibrationEnd()}. The column
   * exists only where a calibration end was given.
   */
  public static final NumberFact<Integer> HOLDOUT_PURCHASES =
      Fact.integer("repeat.holdoutPurchases");

  /**
   * What the customer spent in the hold-out period. The column exists only where a calibration end
   * was given.
   */
  public static final MoneyFact HOLDOUT_SPEND = Fact.money("repeat.holdoutSpend");

  private static final String SOURCE = "core.purchase";

  private RepeatFacts() {}

  /**
   * Returns the definitions of these facts.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        List.of(
            FactDefinition.of(PURCHASES, FactUnit.COUNT, SOURCE),
            FactDefinition.of(RECENCY, FactUnit.DAYS, SOURCE),
            FactDefinition.of(AGE, FactUnit.DAYS, SOURCE),
            FactDefinition.of(MEAN_SPEND, FactUnit.MONEY, SOURCE),
            FactDefinition.of(LOG_GAPS, FactUnit.NONE, SOURCE),
            FactDefinition.of(HOLDOUT_PURCHASES, FactUnit.COUNT, SOURCE),
            FactDefinition.of(HOLDOUT_SPEND, FactUnit.MONEY, SOURCE)));
  }
}
