package io.dangol.examples.cli.command;

import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;

/**
 * Expected against actual purchases in the hold-out period.
 *
 * @param expected the sum of expected purchases
 * @param actual the sum of actual purchases
 * @param mae mean absolute error per customer
 * @param rmse root of the mean squared error per customer
 */
record HoldoutCheck(double expected, double actual, double mae, double rmse) {

  static HoldoutCheck of(RepeatModel model, RepeatSummaries customers, double length) {
    double expected = 0;
    double actual = 0;
    double absolute = 0;
    double squared = 0;
    double weights = 0;
    for (int i = 0; i < customers.size(); i++) {
      double predicted = model.expectedPurchases(customers.history(i), length);
      double error = predicted - customers.holdout(i);
      double weight = customers.weight(i);
      expected += weight * predicted;
      actual += weight * customers.holdout(i);
      absolute += weight * Math.abs(error);
      squared += weight * error * error;
      weights += weight;
    }
    return new HoldoutCheck(expected, actual, absolute / weights, Math.sqrt(squared / weights));
  }

  JsonDocument json() {
    return new JsonDocument()
        .put("expected", expected)
        .put("actual", actual)
        .put("mae", mae)
        .put("rmse", rmse);
  }
}
