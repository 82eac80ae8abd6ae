package io.dangol.ltv.validation;

import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * The cumulative repeat purchases that a model expects of a base over calendar time, to draw beside
 * the actual ones.
 */
public final class Tracking {
  private Tracking() {}

  /**
   * Returns the cumulative repeat purchases to expect from the acquisition of the oldest customer
   * on.
   *
   * @param model the model
   * @param customers the customers; only their ages are looked at, and the oldest marks time 0
   * @param periodLength the length of a period, positive and finite
   * @param unit the unit of {@code periodLength}
   * @param periods the number of periods, not negative
   * @return the expected cumulative purchases at the end of period 1, 2, ...
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static List<Double> cumulative(
      RepeatModel model,
      RepeatSummaries customers,
      double periodLength,
      PeriodUnit unit,
      int periods) {
    if (!(periodLength > 0.0) || Double.isInfinite(periodLength) || periods < 0) {
      throw new IllegalArgumentException(
          "periodLength must be positive and finite and periods not negative, were "
              + periodLength
              + ", "
              + periods);
    }
    RepeatSummaries histories = customers.in(model.unit());
    TreeMap<Double, Double> byAge = new TreeMap<>();
    for (int row = 0; row < histories.size(); row++) {
      byAge.merge(histories.age(row), histories.weight(row), Double::sum);
    }
    double step = model.unit().convert(periodLength, unit);
    List<Double> curve = new ArrayList<>();
    for (int k = 1; k <= periods; k++) {
      double sum = 0.0;
      for (var cohort : byAge.entrySet()) {
        double since = k * step - (byAge.lastKey() - cohort.getKey());
        if (since > 0.0) {
          sum += cohort.getValue() * model.expectedPurchases(since);
        }
      }
      curve.add(sum);
    }
    return Collections.unmodifiableList(curve);
  }
}
