package io.dangol.ltv.repeat;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;

/** The facts that summaries are read from; times in days. */
public final class RepeatFacts {
  public static final NumberFact<Integer> PURCHASES = Fact.integer("repeat.purchases");
  public static final NumberFact<Double> RECENCY = Fact.decimal("repeat.recency");
  public static final NumberFact<Double> AGE = Fact.decimal("repeat.age");
  public static final NumberFact<Double> MEAN_SPEND = Fact.decimal("repeat.meanSpend");
  public static final NumberFact<Double> LOG_GAPS = Fact.decimal("repeat.logGaps");

  private RepeatFacts() {}
}
