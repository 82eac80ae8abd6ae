package io.dangol.ltv.scenario;

import io.dangol.ltv.uncertainty.Draws;
import io.dangol.ltv.uncertainty.Interval;
import io.dangol.ltv.uncertainty.ModelPair;
import io.dangol.ltv.value.Change;
import io.dangol.ltv.value.CustomerBase;
import io.dangol.ltv.value.Valuation;
import java.util.List;

/**
 * What a change of retention, purchase rate, spend or margin would do to the value of a segment.
 *
 * @param valuation rate, margin and horizon; the models are those of the draws
 * @param change what would be different
 * @param cost what the change costs for the whole segment, in currency; finite and not negative
 */
public record Scenario(Valuation valuation, Change change, double cost) {
  public Scenario {
    if (!(cost >= 0.0) || Double.isInfinite(cost)) {
      throw new IllegalArgumentException("cost must be finite and not negative, was " + cost);
    }
  }

  /**
   * Creates a scenario that costs nothing.
   *
   * @param valuation rate, margin and horizon
   * @param change what would be different
   * @return the scenario
   */
  public static Scenario of(Valuation valuation, Change change) {
    return new Scenario(valuation, change, 0.0);
  }

  /**
   * Returns this scenario with a cost.
   *
   * @param currency what the change costs for the whole segment, in currency; not negative
   * @return the changed scenario
   * @throws IllegalArgumentException if {@code currency} is out of range
   */
  public Scenario costing(double currency) {
    return new Scenario(valuation, change, currency);
  }

  /**
   * The value of a segment before and after. Both are taken from the same draw each time, so that
   * the difference is paired: what makes a draw's customers valuable makes them so on both sides.
   *
   * @param before the value as things are, in currency
   * @param after the value after the change, in currency
   * @param difference what the change adds, in currency
   * @param cost what the change costs, in currency
   */
  public record Outcome(Interval before, Interval after, Interval difference, double cost) {

    /**
     * Returns what is left of the difference after the cost.
     *
     * @return the difference less the cost, in currency
     */
    public Interval net() {
      return new Interval(
          difference.estimate() - cost,
          difference.lower() - cost,
          difference.upper() - cost,
          difference.draws());
    }
  }

  /**
   * Works the scenario out.
   *
   * @param segment the customers that the change concerns
   * @param draws the models and what else they might have been
   * @return the values and their difference
   * @throws IllegalStateException if fewer than half of the draws could be used
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public Outcome outcome(CustomerBase segment, Draws<ModelPair> draws) {
    List<Interval> intervals =
        draws.intervals(
            models -> {
              Valuation drawn = valuation.with(models);
              double before = segment.value(drawn);
              double after = segment.value(drawn, change);
              return new double[] {before, after, after - before};
            });
    return new Outcome(intervals.get(0), intervals.get(1), intervals.get(2), cost);
  }
}
