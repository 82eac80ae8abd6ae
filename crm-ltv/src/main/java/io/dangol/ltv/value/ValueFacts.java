package io.dangol.ltv.value;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;

/** The facts that a {@link Valuation} publishes. */
public final class ValueFacts {
  /** The probability that the customer has not left, within [0, 1]. */
  public static final NumberFact<Double> PROBABILITY_ALIVE = Fact.decimal("value.probabilityAlive");

  /** The purchases to expect within the valuation's purchase window, a count. */
  public static final NumberFact<Double> EXPECTED_PURCHASES =
      Fact.decimal("value.expectedPurchases");

  /** The spend to expect per purchase, in the currency of the data. */
  public static final NumberFact<Double> EXPECTED_SPEND = Fact.decimal("value.expectedSpend");

  /**
   * The customer lifetime value: the discounted margin still to expect, in the currency of the
   * data.
   */
  public static final NumberFact<Double> CLV = Fact.decimal("value.clv");

  private ValueFacts() {}
}
