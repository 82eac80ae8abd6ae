package io.dangol.ltv.value;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.Rows;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatPredictions;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import io.dangol.ltv.uncertainty.ModelPair;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * The lifetime value of customers: {@code margin * expected spend * discounted expected purchases}.
 *
 * <p>As a {@link FactSource} it reads the {@code repeat.} facts and publishes {@link ValueFacts};
 * customers without those facts get missing values. {@code repeat.meanSpend} is required only by a
 * model of spend that looks at it. The facts that a model with covariates names must be in the
 * table before. Scoring many customers runs on the common pool unless {@link #on} says otherwise,
 * and gives the same bits for any number of threads.
 *
 * @param repeat the model of purchases, with covariates or without
 * @param spend the model of spend per purchase
 * @param rate the discount rate; positive where {@code horizon} is unlimited
 * @param margin contribution margin as a fraction of spend, within [-1, 1]
 * @param horizon how far ahead purchases count towards the value
 * @param window the length of time, from the end of the observation, that {@code
 *     value.expectedPurchases} covers; finite
 */
public record Valuation(
    PurchaseModel repeat,
    SpendModel spend,
    DiscountRate rate,
    double margin,
    Horizon horizon,
    Horizon window)
    implements FactSource {

  public Valuation {
    if (!(margin >= -1.0 && margin <= 1.0)) {
      throw new IllegalArgumentException(
          "margin must be a fraction within [-1, 1], was "
              + margin
              + "\nMaybe a percentage was meant: ten percent is 0.10.");
    }
    if (horizon.unlimited() && !(rate.continuousPerYear() > 0.0)) {
      throw new IllegalArgumentException(
          "an unlimited horizon needs a positive discount rate, was "
              + rate.continuousPerYear()
              + " per year\nMaybe set a finite horizon first.");
    }
    if (window.unlimited()) {
      throw new IllegalArgumentException("window must be finite");
    }
  }

  /**
   * Returns a valuation of all time to come, discounted at 10 percent a year (a customary cost of
   * capital), with a margin of 1, so that value means revenue, and purchases expected over one
   * year.
   *
   * @param repeat the model of purchases
   * @param spend the model of spend per purchase
   * @return the valuation
   */
  public static Valuation of(PurchaseModel repeat, SpendModel spend) {
    return new Valuation(
        repeat,
        spend,
        DiscountRate.perYear(0.10),
        1.0,
        Horizon.UNLIMITED,
        Horizon.of(1.0, PeriodUnit.YEARS));
  }

  /**
   * Returns this valuation with another discount rate.
   *
   * @param other the rate; positive where the horizon is unlimited
   * @return the changed valuation
   * @throws IllegalArgumentException if the horizon is unlimited and the rate is not positive
   */
  public Valuation discountedAt(DiscountRate other) {
    return new Valuation(repeat, spend, other, margin, horizon, window);
  }

  /**
   * Returns this valuation with another margin.
   *
   * @param fraction the contribution margin as a fraction of spend, within [-1, 1]
   * @return the changed valuation
   * @throws IllegalArgumentException if {@code fraction} is out of range
   */
  public Valuation withMargin(double fraction) {
    return new Valuation(repeat, spend, rate, fraction, horizon, window);
  }

  /**
   * Returns this valuation with another horizon for the value.
   *
   * @param other how far ahead purchases count towards the value
   * @return the changed valuation
   * @throws IllegalArgumentException if the horizon is unlimited and the rate is not positive
   */
  public Valuation withHorizon(Horizon other) {
    return new Valuation(repeat, spend, rate, margin, other, window);
  }

  /**
   * Returns this valuation with another window for the expected purchases.
   *
   * @param other the window, finite
   * @return the changed valuation
   * @throws IllegalArgumentException if the window is unlimited
   */
  public Valuation withPurchaseWindow(Horizon other) {
    return new Valuation(repeat, spend, rate, margin, horizon, other);
  }

  /**
   * Values many customers.
   *
   * @param customers their histories, in any unit; mean spend is used where it is known
   * @return the values, in the order of the histories
   */
  public CustomerValues value(RepeatSummaries customers) {
    return value(customers, Execution.commonPool());
  }

  /**
   * Values many customers.
   *
   * @param customers their histories, in any unit; mean spend is used where it is known
   * @param execution where it runs; the result does not depend on it
   * @return the values, in the order of the histories
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public CustomerValues value(RepeatSummaries customers, Execution execution) {
    int n = customers.size();
    RepeatPredictions predictions =
        RepeatPredictions.of(
            repeat,
            customers,
            window.in(repeat.unit()),
            rate,
            horizon.in(repeat.unit()),
            execution);
    CustomerValues values = new CustomerValues(n);
    Rows.forEach(
        n,
        execution,
        i ->
            values.put(
                i,
                predictions.probabilityAlive(i),
                predictions.expectedPurchases(i),
                predictions.discountedExpectedPurchases(i),
                expectedSpend(spend, customers, i),
                margin,
                customers.weight(i)));
    return values;
  }

  /** The spend to expect of a row, that of everybody where the row's own is not known. */
  static double expectedSpend(SpendModel spend, RepeatSummaries customers, int row) {
    return customers.hasMeanSpend(row)
        ? spend.expectedSpend(customers.purchases(row), customers.meanSpend(row))
        : spend.expectedSpend(0, 0.0);
  }

  /**
   * Returns this valuation with other models, fitted to the same customers or to a draw of them.
   *
   * @param models the models
   * @return the changed valuation
   */
  public Valuation with(ModelPair models) {
    return new Valuation(models.repeat(), models.spend(), rate, margin, horizon, window);
  }

  /**
   * Returns the value to expect from a new customer after the first purchase, the first purchase
   * not counted.
   *
   * @return margin times mean spend times discounted expected repeat purchases, in the currency of
   *     the data
   * @throws IllegalArgumentException if the model of purchases has covariates
   */
  public double newCustomerValue() {
    return newCustomerValue(List.of());
  }

  /**
   * Returns the value to expect from a new customer with given covariates after the first purchase,
   * the first purchase not counted.
   *
   * @param covariates the values in the order of {@link PurchaseModel#covariates()}
   * @return margin times mean spend times discounted expected repeat purchases, in the currency of
   *     the data
   * @throws IllegalArgumentException if the number of values differs or one is not finite
   */
  public double newCustomerValue(List<Double> covariates) {
    return margin
        * spend.meanSpend()
        * repeat
            .forCovariates(covariates)
            .discountedExpectedPurchases(rate, horizon.in(repeat.unit()));
  }

  /**
   * Returns this valuation as a source of facts that runs elsewhere than on the common pool.
   *
   * @param execution where it runs; the facts do not depend on it
   * @return the source of the same facts
   */
  public FactSource on(Execution execution) {
    return new Elsewhere(this, execution);
  }

  @Override
  public String name() {
    return "value";
  }

  @Override
  public Set<Fact<?>> requires() {
    Set<Fact<?>> history = Set.of(RepeatFacts.PURCHASES, RepeatFacts.RECENCY, RepeatFacts.AGE);
    if (!(spend instanceof GammaGamma)) {
      return history;
    }
    Set<Fact<?>> withSpend = new LinkedHashSet<>(history);
    withSpend.add(RepeatFacts.MEAN_SPEND);
    return Collections.unmodifiableSet(withSpend);
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(
        ValueFacts.PROBABILITY_ALIVE,
        ValueFacts.EXPECTED_PURCHASES,
        ValueFacts.EXPECTED_SPEND,
        ValueFacts.CLV);
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    write(table, columns, Execution.commonPool());
  }

  private void write(FactTable table, FactWriter columns, Execution execution) {
    RepeatSummaries summaries = RepeatSummaries.of(table, repeat.covariates());
    CustomerValues values = value(summaries, execution);
    put(columns, ValueFacts.PROBABILITY_ALIVE, table, summaries, values::probabilityAlive);
    put(columns, ValueFacts.EXPECTED_PURCHASES, table, summaries, values::expectedPurchases);
    put(columns, ValueFacts.EXPECTED_SPEND, table, summaries, values::expectedSpend);
    put(columns, ValueFacts.CLV, table, summaries, values::clv);
  }

  private static void put(
      FactWriter columns,
      NumberFact<Double> fact,
      FactTable table,
      RepeatSummaries summaries,
      IntToDoubleFunction values) {
    double[] column = new double[table.size()];
    Arrays.fill(column, Double.NaN);
    for (int i = 0; i < summaries.size(); i++) {
      column[summaries.sourceRow(i)] = values.applyAsDouble(i);
    }
    columns.put(Column.decimals(fact, column));
  }

  /** A valuation whose host says where it runs. */
  private record Elsewhere(Valuation valuation, Execution execution) implements FactSource {

    @Override
    public String name() {
      return valuation.name();
    }

    @Override
    public Set<Fact<?>> requires() {
      return valuation.requires();
    }

    @Override
    public Set<Fact<?>> publishes() {
      return valuation.publishes();
    }

    @Override
    public void write(FactTable table, FactWriter columns) {
      valuation.write(table, columns, execution);
    }
  }
}
