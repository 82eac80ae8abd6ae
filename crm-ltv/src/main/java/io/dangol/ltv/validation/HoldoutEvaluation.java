package io.dangol.ltv.validation;

import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatPredictions;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.ArrayList;
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
    double[] weights = new double[LAST_CLASS + 1];
    double[] expected = new double[LAST_CLASS + 1];
    double[] actual = new double[LAST_CLASS + 1];
    double absolute = 0.0;
    double squared = 0.0;
    for (int row = 0; row < customers.size(); row++) {
      if (!customers.hasHoldout(row)) {
        continue;
      }
      double w = customers.weight(row);
      double error = predicted.expectedPurchases(row) - customers.holdout(row);
      int k = Math.min(LAST_CLASS, customers.purchases(row));
      weights[k] += w;
      expected[k] += w * predicted.expectedPurchases(row);
      actual[k] += w * customers.holdout(row);
      absolute += w * Math.abs(error);
      squared += w * error * error;
    }
    double total = 0.0;
    double expectedTotal = 0.0;
    double actualTotal = 0.0;
    List<Frequency> classes = new ArrayList<>();
    for (int k = 0; k <= LAST_CLASS; k++) {
      total += weights[k];
      expectedTotal += expected[k];
      actualTotal += actual[k];
      if (weights[k] > 0.0) {
        classes.add(new Frequency(k, weights[k], expected[k] / weights[k], actual[k] / weights[k]));
      }
    }
    double n = total > 0.0 ? total : 1.0;
    return new HoldoutEvaluation(
        total, expectedTotal, actualTotal, absolute / n, Math.sqrt(squared / n), classes);
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
