package io.dangol.ltv.scenario;

import io.dangol.ltv.uncertainty.Draws;
import io.dangol.ltv.uncertainty.Interval;
import io.dangol.ltv.uncertainty.ModelPair;
import io.dangol.ltv.value.Allocation;
import io.dangol.ltv.value.Change;
import io.dangol.ltv.value.CustomerBase;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * The purchases and the revenue to expect of each group in each coming period, for demand planning:
 * groups of customers ({@link CustomerGroups}) or of products ({@link ProductMix}).
 *
 * @param length the length of a period, positive and finite
 * @param rows one row per group and period, group by group
 */
public record GroupForecast(Horizon length, List<Row> rows) {
  public GroupForecast {
    rows = List.copyOf(rows);
  }

  /**
   * One group in one period.
   *
   * @param group the group's name
   * @param period the period, from 1
   * @param purchases purchases that concern the group, those of customers yet to come and their
   *     first ones included
   * @param revenue what they bring, in currency
   */
  public record Row(String group, int period, double purchases, double revenue) {}

  /**
   * One group in one period, with intervals.
   *
   * @param group the group's name
   * @param period the period, from 1
   * @param purchases purchases that concern the group
   * @param revenue what they bring, in currency
   */
  public record RowInterval(String group, int period, Interval purchases, Interval revenue) {}

  /**
   * Forecasts a base group by group.
   *
   * @param models the models of purchases and of spend
   * @param base the present customers
   * @param allocation which part of a customer's purchases falls to which group
   * @param change what is different from now on, {@link Change#NONE} for nothing
   * @param length the length of a period, positive and finite
   * @param newCustomers the customers to be acquired in period 1, 2, ..., of all groups together;
   *     its length is the number of periods
   * @return the forecast
   * @throws IllegalArgumentException if {@code length} is out of range or a number of customers is
   *     negative
   */
  public static GroupForecast of(
      ModelPair models,
      CustomerBase base,
      Allocation allocation,
      Change change,
      Horizon length,
      List<Double> newCustomers) {
    PurchaseForecast.check(length, newCustomers);
    int n = newCustomers.size();
    List<Outlook> existing = base.outlooks(models, change, length, n, allocation);
    double[] repeats =
        PurchaseForecast.repeatsOfNewCustomers(models.repeat(), base, length, newCustomers);
    double spend = change.spend() * models.spend().meanSpend();
    List<Row> rows = new ArrayList<>();
    for (int group = 0; group < existing.size(); group++) {
      for (int k = 1; k <= n; k++) {
        double fresh = repeats[k - 1] + newCustomers.get(k - 1);
        rows.add(
            new Row(
                allocation.groups().get(group),
                k,
                existing.get(group).purchases(k) + allocation.newPurchases(group) * fresh,
                existing.get(group).revenue(k) + allocation.newRevenue(group) * fresh * spend));
      }
    }
    return new GroupForecast(length, rows);
  }

  /**
   * Returns the intervals of a forecast.
   *
   * @param draws the models and what else they might have been
   * @param forecast the forecast from one pair of models, always of the same groups and periods
   * @return the rows with intervals, in the order of the forecast's
   * @throws IllegalStateException if fewer than half of the draws could be used
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static List<RowInterval> intervals(
      Draws<ModelPair> draws, Function<ModelPair, GroupForecast> forecast) {
    List<Row> rows = forecast.apply(draws.estimate()).rows();
    List<Interval> flat =
        draws.intervals(
            models ->
                forecast.apply(models).rows().stream()
                    .flatMapToDouble(row -> DoubleStream.of(row.purchases(), row.revenue()))
                    .toArray());
    List<RowInterval> intervals = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      intervals.add(
          new RowInterval(row.group(), row.period(), flat.get(2 * i), flat.get(2 * i + 1)));
    }
    return intervals;
  }
}
