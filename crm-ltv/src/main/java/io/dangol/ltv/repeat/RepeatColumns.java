package io.dangol.ltv.repeat;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;

/** The facts that summaries are read from; times in days. */
final class RepeatColumns {
  static final NumberFact<Integer> PURCHASES = Fact.integer("repeat.purchases");
  static final NumberFact<Double> RECENCY = Fact.decimal("repeat.recency");
  static final NumberFact<Double> AGE = Fact.decimal("repeat.age");
  static final NumberFact<Double> MEAN_SPEND = Fact.decimal("repeat.meanSpend");
  static final NumberFact<Double> LOG_GAPS = Fact.decimal("repeat.logGaps");

  private RepeatColumns() {}
}
