package io.dangol.ltv.validation;

import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.PurchaseHistory;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
   * @param customers the customers; only their ages and covariates are looked at, and the oldest
   *     marks time 0
   * @param periodLength the length of a period, positive and finite
   * @param unit the unit of {@code periodLength}
   * @param periods the number of periods, not negative
   * @return the expected cumulative purchases at the end of period 1, 2, ...
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static List<Double> cumulative(
      PurchaseModel model,
      RepeatSummaries customers,
      double periodLength,
      PeriodUnit unit,
      int periods) {
    check(periodLength, periods);
    RepeatSummaries histories = customers.in(model.unit());
    Map<RepeatModel, Map<Double, Double>> byModelAndAge = new LinkedHashMap<>();
    double oldest = 0.0;
    for (int row = 0; row < histories.size(); row++) {
      oldest = Math.max(oldest, histories.age(row));
      byModelAndAge
          .computeIfAbsent(model.forRow(histories, row), key -> new TreeMap<>())
          .merge(histories.age(row), histories.weight(row), Double::sum);
    }
    double step = model.unit().convert(periodLength, unit);
    List<Double> curve = new ArrayList<>();
    for (int k = 1; k <= periods; k++) {
      double sum = 0.0;
      for (var kind : byModelAndAge.entrySet()) {
        for (var cohort : kind.getValue().entrySet()) {
          double since = k * step - (oldest - cohort.getKey());
          if (since > 0.0) {
            sum += cohort.getValue() * kind.getKey().expectedPurchases(since);
          }
        }
      }
      curve.add(sum);
    }
    return Collections.unmodifiableList(curve);
  }

  /**
   * Counts the cumulative repeat purchase days that really happened, to lay beside {@link
   * #cumulative}.
   *
   * @param histories the purchase histories
   * @param calibrationEnd the last day of the calibration period; customers who first bought later
   *     are not part of the base and left out. The earliest first purchase marks time 0
   * @param periodLength the length of a period, positive and finite
   * @param unit the unit of {@code periodLength}
   * @param periods the number of periods, not negative
   * @return the purchases until the end of period 1, 2, ...
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static List<Long> actual(
      PurchaseHistories histories,
      LocalDate calibrationEnd,
      double periodLength,
      PeriodUnit unit,
      int periods) {
    check(periodLength, periods);
    List<long[]> base = new ArrayList<>();
    long origin = Long.MAX_VALUE;
    for (int row = 0; row < histories.size(); row++) {
      long[] days = salesDays(histories.at(row));
      if (days.length > 0 && days[0] <= calibrationEnd.toEpochDay()) {
        base.add(days);
        origin = Math.min(origin, days[0]);
      }
    }
    double step = PeriodUnit.DAYS.convert(periodLength, unit);
    long[] counts = new long[periods + 1];
    for (long[] days : base) {
      for (int i = 1; i < days.length; i++) {
        counts[(int) Math.min(periods, (days[i] - origin) / step)]++;
      }
    }
    List<Long> curve = new ArrayList<>();
    long sum = 0;
    for (int k = 0; k < periods; k++) {
      sum += counts[k];
      curve.add(sum);
    }
    return Collections.unmodifiableList(curve);
  }

  private static long[] salesDays(PurchaseHistory history) {
    return IntStream.range(0, history.days())
        .filter(i -> history.salesAt(i) > 0)
        .mapToLong(i -> history.dayAt(i).toEpochDay())
        .toArray();
  }

  private static void check(double periodLength, int periods) {
    if (!(periodLength > 0.0) || Double.isInfinite(periodLength) || periods < 0) {
      throw new IllegalArgumentException(
          "periodLength must be positive and finite and periods not negative, were "
              + periodLength
              + ", "
              + periods);
    }
  }
}
