package io.dangol.examples.cli.pipeline;

import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.PurchaseHistory;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.examples.cli.report.LifetimeValue;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.validation.Tracking;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cumulative repeat purchases week by week, expected by a model that has seen the calibration
 * period only, against those that happened to the same customers.
 */
final class TrackingCurve {

  private static final int WEEK = 7;

  private final RunResult result;
  private final LocalDate calibrationEnd;
  private final RepeatSummaries customers;
  private final FactTable base;

  private TrackingCurve(RunResult result, LocalDate calibrationEnd) {
    this.result = result;
    this.calibrationEnd = calibrationEnd;
    this.base =
        Purchases.summarize(
            result.histories(),
            SummaryOptions.asOf(result.asOf()).withCalibrationEnd(calibrationEnd));
    this.customers = RepeatSummaries.of(base).in(PeriodUnit.DAYS);
  }

  /** Returns the curve; empty where no calibration end was given or the model cannot be fitted. */
  static Optional<LifetimeValue.Tracking> of(RunResult result) {
    return result
        .config()
        .calibrationEnd()
        .filter(end -> end.isBefore(result.asOf().minusDays(1)))
        .flatMap(end -> new TrackingCurve(result, end).fitted());
  }

  private Optional<LifetimeValue.Tracking> fitted() {
    return result.config().repeatModel().fit(customers).modelIfFitted().map(this::curve);
  }

  private LifetimeValue.Tracking curve(RepeatModel model) {
    int calibrationDays = 0;
    for (int i = 0; i < customers.size(); i++) {
      calibrationDays = Math.max(calibrationDays, (int) Math.round(customers.age(i)));
    }
    LocalDate start = calibrationEnd.minusDays(calibrationDays);
    int days = (int) ChronoUnit.DAYS.between(start, result.asOf()) - 1;
    List<Double> expected = Tracking.cumulative(model, customers, 1, PeriodUnit.DAYS, days);
    long[] actual = actual(start, days);
    List<LifetimeValue.Point> points = new ArrayList<>();
    // Weeks are counted from the end of the calibration, so that it is one of the points.
    for (int day = calibrationDays % WEEK; day <= days; day += WEEK) {
      if (day > 0) {
        points.add(
            new LifetimeValue.Point(start.plusDays(day), expected.get(day - 1), actual[day]));
      }
    }
    return new LifetimeValue.Tracking(calibrationEnd, points);
  }

  /** Repeat purchases of the customers until each day, counted from the start. */
  private long[] actual(LocalDate start, int days) {
    long[] counts = new long[days + 1];
    for (int i = 0; i < customers.size(); i++) {
      PurchaseHistory history =
          result.histories().find(base.customers().at(customers.sourceRow(i))).orElseThrow();
      boolean repeat = false;
      for (int j = 0; j < history.days() && history.dayAt(j).isBefore(result.asOf()); j++) {
        if (history.salesAt(j) > 0) {
          if (repeat) {
            counts[(int) ChronoUnit.DAYS.between(start, history.dayAt(j))]++;
          }
          repeat = true;
        }
      }
    }
    for (int day = 1; day <= days; day++) {
      counts[day] += counts[day - 1];
    }
    return counts;
  }
}
