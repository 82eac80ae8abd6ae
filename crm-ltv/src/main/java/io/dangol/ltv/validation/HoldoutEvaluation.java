package io.dangol.ltv.validation;

import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.OpportunityHistory;
import io.dangol.ltv.repeat.OpportunitySummaries;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatPredictions;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a model predicted for the hold-out period beside what happened.
 *
 * @param customers the customers evaluated: the sum of the weights
 * @param expected the purchases predicted
 * @param actual the purchases that happened
 * @param mae mean absolute error per customer
 * @param rmse root mean square error per customer
 * @param byFrequency predicted and actual means by purchases in the calibration period
 */
public record HoldoutEvaluation(
    double customers,
    double expected,
    double actual,
    double mae,
    double rmse,
    List<Frequency> byFrequency) {
  /** Customers with this many purchases or more share the last class, as in the literature. */
  private static final int LAST_CLASS = 7;

  public HoldoutEvaluation {
    byFrequency = List.copyOf(byFrequency);
  }

  /**
   * One class of customers.
   *
   * @param purchases repeat purchases in the calibration period; the last class holds all with so
   *     many or more
   * @param customers the customers in the class
   * @param expected mean purchases predicted
   * @param actual mean purchases that happened
   */
  public record Frequency(int purchases, double customers, double expected, double actual) {}

  /**
   * Evaluates a model.
   *
   * @param model the model, fitted on the calibration period; one with covariates needs them in
   *     {@code customers}
   * @param customers the histories of the calibration period; those without hold-out purchases are
   *     left out
   * @param horizon the length of the hold-out period, finite and not negative
   * @param unit the unit of {@code horizon}
   * @return the evaluation
   * @throws IllegalStateException if the summaries have no hold-out purchases, or lack a covariate
   */
  public static HoldoutEvaluation of(
      PurchaseModel model, RepeatSummaries customers, double horizon, PeriodUnit unit) {
    if (!customers.hasHoldout()) {
      throw new IllegalStateException("these summaries have no hold-out purchases");
    }
    RepeatPredictions predicted =
        RepeatPredictions.of(
            model, customers, model.unit().convert(horizon, unit), DiscountRate.NONE, 0.0);
    Sums sums = new Sums();
    for (int row = 0; row < customers.size(); row++) {
      if (customers.hasHoldout(row)) {
        sums.add(
            customers.purchases(row),
            customers.weight(row),
            predicted.expectedPurchases(row),
            customers.holdout(row));
      }
    }
    return sums.evaluation();
  }

  /**
   * Evaluates a model of opportunities.
   *
   * @param model the model, fitted on the calibration period
   * @param customers the histories of the calibration period
   * @param actual the opportunities each customer took afterwards, one finite and not negative
   *     value per row of {@code customers}
   * @param opportunities the number of opportunities in the hold-out period, not negative
   * @return the evaluation
   * @throws IllegalArgumentException if a value is out of range or the lengths differ
   */
  public static HoldoutEvaluation of(
      BgBb model, OpportunitySummaries customers, double[] actual, int opportunities) {
    if (actual.length != customers.size()) {
      throw new IllegalArgumentException(
          "actual must have one value per row, " + customers.size() + ", had " + actual.length);
    }
    Sums sums = new Sums();
    for (int row = 0; row < actual.length; row++) {
      if (!(actual[row] >= 0.0 && actual[row] <= opportunities)) {
        throw new IllegalArgumentException(
            "actual must lie within [0, "
                + opportunities
                + "], row "
                + row
                + " was "
                + actual[row]);
      }
      OpportunityHistory history = customers.history(row);
      sums.add(
          history.purchases(),
          customers.weight(row),
          model.expectedPurchases(history, opportunities),
          actual[row]);
    }
    return sums.evaluation();
  }

  /** What an evaluation is made of. */
  private static final class Sums {
    private final double[] weights = new double[LAST_CLASS + 1];
    private final double[] expected = new double[LAST_CLASS + 1];
    private final double[] actual = new double[LAST_CLASS + 1];
    private double absolute;
    private double squared;

    void add(int purchases, double weight, double predicted, double seen) {
      double error = predicted - seen;
      int k = Math.min(LAST_CLASS, purchases);
      weights[k] += weight;
      expected[k] += weight * predicted;
      actual[k] += weight * seen;
      absolute += weight * Math.abs(error);
      squared += weight * error * error;
    }

    HoldoutEvaluation evaluation() {
      List<Frequency> classes = new ArrayList<>();
      for (int k = 0; k <= LAST_CLASS; k++) {
        if (weights[k] > 0.0) {
          classes.add(
              new Frequency(k, weights[k], expected[k] / weights[k], actual[k] / weights[k]));
        }
      }
      double total = Arrays.stream(weights).sum();
      double n = total > 0.0 ? total : 1.0;
      return new HoldoutEvaluation(
          total,
          Arrays.stream(expected).sum(),
          Arrays.stream(actual).sum(),
          absolute / n,
          Math.sqrt(squared / n),
          classes);
    }
  }

  /**
   * Returns by how much the total was missed.
   *
   * @return {@code expected / actual - 1}; 0 where nothing was expected nor happened, infinite
   *     where only nothing happened
   */
  public double bias() {
    if (actual == 0.0) {
      return expected == 0.0 ? 0.0 : Double.POSITIVE_INFINITY;
    }
    return expected / actual - 1.0;
  }
}
