package io.dangol.ltv.scenario;

import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.uncertainty.Draws;
import io.dangol.ltv.uncertainty.Interval;
import io.dangol.ltv.uncertainty.ModelPair;
import io.dangol.ltv.value.Change;
import io.dangol.ltv.value.CustomerBase;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The repeat purchases and the revenue to expect in each coming period, from a base and from
 * customers yet to come.
 *
 * @param length the length of a period, positive and finite
 * @param periods the forecast of period 1, 2, ...
 */
public record PurchaseForecast(Horizon length, List<Period> periods) {
  private static final int FIGURES = 4;

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
   * One period with intervals, which cover what is not known of the models. The number of customers
   * yet to come is the caller's and has none.
   *
   * @param existingPurchases purchases to expect from the base
   * @param newPurchases repeat purchases to expect from customers acquired since
   * @param purchases all purchases of the period, first ones included
   * @param revenue what they bring, in currency
   */
  public record PeriodInterval(
      Interval existingPurchases, Interval newPurchases, Interval purchases, Interval revenue) {}

  /**
   * Forecasts a base as things are.
   *
   * @param models the models of purchases and of spend
   * @param base the present customers
   * @param length the length of a period, positive and finite
   * @param newCustomers the customers to be acquired in period 1, 2, ...; its length is the number
   *     of periods. They are taken to arrive in the middle of their period, and to be like those of
   *     the base where the model has covariates
   * @return the forecast
   * @throws IllegalArgumentException if {@code length} is out of range or a number of customers is
   *     negative
   */
  public static PurchaseForecast of(
      ModelPair models, CustomerBase base, Horizon length, List<Double> newCustomers) {
    return of(models, base, Change.NONE, length, newCustomers);
  }

  /**
   * Forecasts a base that is different from now on. Customers yet to come are not changed, but for
   * their spend.
   *
   * @param models the models of purchases and of spend
   * @param base the present customers
   * @param change what is different
   * @param length the length of a period, positive and finite
   * @param newCustomers the customers to be acquired in period 1, 2, ...
   * @return the forecast
   * @throws IllegalArgumentException if {@code length} is out of range or a number of customers is
   *     negative
   */
  public static PurchaseForecast of(
      ModelPair models,
      CustomerBase base,
      Change change,
      Horizon length,
      List<Double> newCustomers) {
    check(length, newCustomers);
    Outlook existing = base.outlook(models, change, length, newCustomers.size());
    double[] repeats = repeatsOfNewCustomers(models.repeat(), base, length, newCustomers);
    double spend = change.spend() * models.spend().meanSpend();
    List<Period> periods = new ArrayList<>();
    for (int k = 1; k <= newCustomers.size(); k++) {
      double first = newCustomers.get(k - 1);
      periods.add(
          new Period(
              existing.purchases(k),
              repeats[k - 1],
              first,
              existing.revenue(k) + (repeats[k - 1] + first) * spend));
    }
    return new PurchaseForecast(length, periods);
  }

  /**
   * Returns the intervals of a forecast.
   *
   * @param draws the models and what else they might have been
   * @param forecast the forecast from one pair of models, always of as many periods
   * @return the intervals of period 1, 2, ...
   * @throws IllegalStateException if fewer than half of the draws could be used
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static List<PeriodInterval> intervals(
      Draws<ModelPair> draws, Function<ModelPair, PurchaseForecast> forecast) {
    List<Interval> flat = draws.intervals(models -> flat(forecast.apply(models)));
    List<PeriodInterval> periods = new ArrayList<>();
    for (int i = 0; i < flat.size(); i += FIGURES) {
      periods.add(
          new PeriodInterval(flat.get(i), flat.get(i + 1), flat.get(i + 2), flat.get(i + 3)));
    }
    return periods;
  }

  private static double[] flat(PurchaseForecast forecast) {
    double[] flat = new double[FIGURES * forecast.periods.size()];
    for (int k = 0; k < forecast.periods.size(); k++) {
      Period period = forecast.periods.get(k);
      flat[FIGURES * k] = period.existingPurchases();
      flat[FIGURES * k + 1] = period.newPurchases();
      flat[FIGURES * k + 2] = period.purchases();
      flat[FIGURES * k + 3] = period.revenue();
    }
    return flat;
  }

  static void check(Horizon length, List<Double> newCustomers) {
    if (!(length.length() > 0.0) || length.unlimited()) {
      throw new IllegalArgumentException(
          "length of a period must be positive and finite, was " + length.length());
    }
    for (double arrivals : newCustomers) {
      if (!(arrivals >= 0.0) || Double.isInfinite(arrivals)) {
        throw new IllegalArgumentException(
            "newCustomers must be finite and not negative, were " + newCustomers);
      }
    }
  }

  /** The repeat purchases in each period of those acquired in it or before. */
  static double[] repeatsOfNewCustomers(
      PurchaseModel model, CustomerBase base, Horizon length, List<Double> newCustomers) {
    int n = newCustomers.size();
    double step = length.in(model.unit());
    double[] sinceArrival = new double[n + 1];
    for (Map.Entry<RepeatModel, Double> kind : base.newCustomers(model).entrySet()) {
      for (int k = 1; k <= n; k++) {
        sinceArrival[k] += kind.getValue() * kind.getKey().expectedPurchases((k - 0.5) * step);
      }
    }
    double[] repeats = new double[n];
    for (int k = 0; k < n; k++) {
      for (int arrival = 0; arrival <= k; arrival++) {
        int periods = k - arrival;
        repeats[k] +=
            newCustomers.get(arrival) * (sinceArrival[periods + 1] - sinceArrival[periods]);
      }
    }
    return repeats;
  }
}
