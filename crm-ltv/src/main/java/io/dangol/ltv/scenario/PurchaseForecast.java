package io.dangol.ltv.scenario;

import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.SpendModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The repeat purchases and the revenue to expect in each coming period, from a base and from
 * customers yet to come.
 *
 * @param unit the unit of {@code periodLength}
 * @param periodLength the length of a period, positive and finite
 * @param periods the forecast of period 1, 2, ...
 */
public record PurchaseForecast(PeriodUnit unit, double periodLength, List<Period> periods) {
  public PurchaseForecast {
    periods = List.copyOf(periods);
  }

  /**
   * One period.
   *
   * @param existingPurchases purchases to expect from the base
   * @param newPurchases repeat purchases to expect from customers acquired since the forecast
   *     began, their first purchases not counted
   * @param newCustomers customers acquired in the period
   * @param revenue all these purchases, first ones included, times the spend to expect, in currency
   */
  public record Period(
      double existingPurchases, double newPurchases, double newCustomers, double revenue) {
    /**
     * Returns all purchases of the period, first ones included.
     *
     * @return the sum
     */
    public double purchases() {
      return existingPurchases + newPurchases + newCustomers;
    }
  }

  /**
   * Forecasts a base.
   *
   * @param model the model of purchases
   * @param spend the model of spend per purchase
   * @param base the histories of the present customers; weights count
   * @param unit the unit of {@code periodLength}
   * @param periodLength the length of a period, positive and finite
   * @param newCustomers the customers to be acquired in period 1, 2, ...; its length is the number
   *     of periods. They are taken to arrive in the middle of their period
   * @return the forecast
   * @throws IllegalArgumentException if {@code periodLength} is out of range or a number of
   *     customers is negative
   */
  public static PurchaseForecast of(
      RepeatModel model,
      SpendModel spend,
      RepeatSummaries base,
      PeriodUnit unit,
      double periodLength,
      List<Double> newCustomers) {
    if (!(periodLength > 0.0) || Double.isInfinite(periodLength)) {
      throw new IllegalArgumentException(
          "periodLength must be positive and finite, was " + periodLength);
    }
    for (double arrivals : newCustomers) {
      if (!(arrivals >= 0.0) || Double.isInfinite(arrivals)) {
        throw new IllegalArgumentException(
            "newCustomers must be finite and not negative, were " + newCustomers);
      }
    }
    double step = model.unit().convert(periodLength, unit);
    RepeatSummaries histories = base.in(model.unit());
    int n = newCustomers.size();
    double[] fresh = new double[n + 1];
    for (int k = 1; k <= n; k++) {
      fresh[k] = model.expectedPurchases((k - 0.5) * step);
    }
    double[] purchases = new double[n + 1];
    double[] revenue = new double[n + 1];
    double[][] expected =
        IntStream.range(0, histories.size())
            .parallel()
            .mapToObj(row -> cumulative(model, histories, row, step, n))
            .toArray(double[][]::new);
    for (int row = 0; row < expected.length; row++) {
      double amount =
          histories.hasMeanSpend()
              ? spend.expectedSpend(histories.purchases(row), histories.meanSpend(row))
              : spend.meanSpend();
      for (int k = 1; k <= n; k++) {
        double more = histories.weight(row) * (expected[row][k] - expected[row][k - 1]);
        purchases[k] += more;
        revenue[k] += more * amount;
      }
    }
    List<Period> periods = new ArrayList<>();
    for (int k = 1; k <= n; k++) {
      double repeats = 0.0;
      for (int arrival = 1; arrival <= k; arrival++) {
        int since = k - arrival;
        repeats += newCustomers.get(arrival - 1) * (fresh[since + 1] - fresh[since]);
      }
      double first = newCustomers.get(k - 1);
      periods.add(
          new Period(
              purchases[k], repeats, first, revenue[k] + (repeats + first) * spend.meanSpend()));
    }
    return new PurchaseForecast(unit, periodLength, periods);
  }

  private static double[] cumulative(
      RepeatModel model, RepeatSummaries histories, int row, double step, int n) {
    double[] expected = new double[n + 1];
    double alive = model.probabilityAlive(histories.history(row));
    for (int k = 1; k <= n; k++) {
      expected[k] = alive * model.expectedPurchasesIfAlive(histories.history(row), k * step);
    }
    return expected;
  }
}
