package io.dangol.ltv.validation;

import io.dangol.ltv.internal.RandomVariates;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;

/** Draws spend from a model, for customers whose purchases are known or made up. */
public final class SpendSimulation {
  private SpendSimulation() {}

  /**
   * Draws the mean spend per repeat purchase of each customer.
   *
   * @param model the model; {@link io.dangol.ltv.spend.EqualSpend} has everybody spend the same
   * @param customers the histories; a row of weight above 1 gets one spend for all its customers
   * @param seed the seed; the same seed gives the same spend
   * @return the histories with mean spend, 0 where there is no repeat purchase
   */
  public static RepeatSummaries of(SpendModel model, RepeatSummaries customers, long seed) {
    double[] spend = new double[customers.size()];
    for (int i = 0; i < spend.length; i++) {
      int x = customers.purchases(i);
      if (x > 0) {
        spend[i] =
            model instanceof GammaGamma gamma
                ? mean(gamma, x, new RandomVariates(~seed, i))
                : model.meanSpend();
      }
    }
    return customers.withMeanSpend(spend);
  }

  /** The mean of x purchases of Gamma(p, nu) each is one of Gamma(p x, nu x). */
  private static double mean(GammaGamma model, int x, RandomVariates random) {
    double rate = random.gamma(model.q(), model.v());
    double drawn = random.gamma(model.p() * x, rate * x);
    // A shape near 0 may underflow, and no purchase costs nothing.
    return Math.max(Double.MIN_NORMAL, Math.min(Double.MAX_VALUE, drawn));
  }
}
