package io.dangol.ltv.validation;

import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.contract.SurvivorTable;
import io.dangol.ltv.internal.RandomVariates;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.OpportunitySummaries;
import java.util.ArrayList;
import java.util.List;

/** Draws customers from the models that count opportunities or contract periods. */
public final class DiscreteSimulation {
  private DiscreteSimulation() {}

  /**
   * Draws one customer for each number of opportunities.
   *
   * @param model the model
   * @param opportunities how many opportunities each customer has, not negative
   * @param seed the seed; the same seed gives the same customers
   * @return the histories
   * @throws IllegalArgumentException if a number is negative
   */
  public static OpportunitySummaries of(BgBb model, int[] opportunities, long seed) {
    int n = opportunities.length;
    int[] taken = new int[n];
    int[] last = new int[n];
    for (int i = 0; i < n; i++) {
      if (opportunities[i] < 0) {
        throw new IllegalArgumentException(
            "opportunities must not be negative, customer " + i + " has " + opportunities[i]);
      }
      RandomVariates random = new RandomVariates(seed, i);
      double buys = random.beta(model.alpha(), model.beta());
      double leaves = random.beta(model.gamma(), model.delta());
      for (int k = 1; k <= opportunities[i] && random.uniform() >= leaves; k++) {
        if (random.uniform() < buys) {
          taken[i]++;
          last[i] = k;
        }
      }
    }
    return OpportunitySummaries.of(taken, last, opportunities);
  }

  /**
   * Draws a cohort of customers under contract.
   *
   * @param model the model
   * @param customers the size of the cohort, positive
   * @param periods the number of contract periods observed, positive
   * @param seed the seed; the same seed gives the same cohort
   * @return the survivors
   * @throws IllegalArgumentException if a number is not positive
   */
  public static SurvivorTable of(ContractModel model, int customers, int periods, long seed) {
    if (customers < 1 || periods < 1) {
      throw new IllegalArgumentException(
          "customers and periods must be positive, were " + customers + ", " + periods);
    }
    double[] alive = new double[periods + 1];
    for (int i = 0; i < customers; i++) {
      // Somebody stays for as long as the survival curve lies above the customer's draw.
      double draw = new RandomVariates(seed, i).uniform();
      for (int t = 0; t <= periods && model.survival(t) > draw; t++) {
        alive[t]++;
      }
    }
    List<Double> values = new ArrayList<>();
    for (double count : alive) {
      values.add(count);
    }
    return new SurvivorTable(model.period(), values);
  }
}
