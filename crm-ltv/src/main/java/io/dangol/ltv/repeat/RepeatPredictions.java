package io.dangol.ltv.repeat;

import io.dangol.core.execution.Execution;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.internal.DistinctRows;
import io.dangol.ltv.internal.ErlangFuture;
import io.dangol.ltv.internal.ErlangPhases;
import io.dangol.ltv.internal.Rows;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The predictions of a model for many customers at once: customers with the same history share the
 * work, which runs in parallel and gives the same bits for any number of threads.
 */
public final class RepeatPredictions {
  private final double[] alive;
  private final double[] expected;
  private final double[] discounted;

  private RepeatPredictions(double[] alive, double[] expected, double[] discounted) {
    this.alive = alive;
    this.expected = expected;
    this.discounted = discounted;
  }

  /**
   * Predicts for every customer.
   *
   * @param model the model; one with covariates needs them in {@code customers}
   * @param customers the histories, in any unit
   * @param window how far ahead purchases are expected, in the unit of the model; finite and not
   *     negative
   * @param rate the discount rate
   * @param horizon how far ahead discounted purchases are expected, in the unit of the model; not
   *     negative, infinite only with a positive rate
   * @return the predictions, in the order of the histories
   * @throws IllegalArgumentException if {@code window} or {@code horizon} is out of range
   * @throws IllegalStateException if the summaries lack a covariate of the model
   */
  public static RepeatPredictions of(
      PurchaseModel model,
      RepeatSummaries customers,
      double window,
      DiscountRate rate,
      double horizon) {
    return of(model, customers, window, rate, horizon, Execution.commonPool());
  }

  /**
   * Predicts for every customer.
   *
   * @param model the model; one with covariates needs them in {@code customers}
   * @param customers the histories, in any unit
   * @param window how far ahead purchases are expected, in the unit of the model; finite and not
   *     negative
   * @param rate the discount rate
   * @param horizon how far ahead discounted purchases are expected, in the unit of the model; not
   *     negative, infinite only with a positive rate
   * @param execution where it runs; the result does not depend on it
   * @return the predictions, in the order of the histories
   * @throws IllegalArgumentException if {@code window} or {@code horizon} is out of range
   * @throws IllegalStateException if the summaries lack a covariate of the model
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public static RepeatPredictions of(
      PurchaseModel model,
      RepeatSummaries customers,
      double window,
      DiscountRate rate,
      double horizon,
      Execution execution) {
    Processes.finite(window);
    double delta = rate.continuousPer(model.unit());
    Processes.discountable(delta, horizon);
    RepeatSummaries histories = customers.in(model.unit());
    if (model instanceof BgCnbd regular) {
      return of(ErlangModel.of(regular), histories, window, delta, horizon, execution);
    }
    if (model instanceof MbgCnbd regular) {
      return of(ErlangModel.of(regular), histories, window, delta, horizon, execution);
    }
    int n = histories.size();
    RepeatModel[] models = models(model, histories);
    int[] kinds = kinds(histories, models);
    DistinctRows distinct =
        DistinctRows.of(histories.purchaseColumn(), new double[n], histories.ageColumn(), kinds);
    double[] expectedIfAlive =
        parallel(
            execution,
            distinct.size(),
            group -> {
              int row = distinct.representative(group);
              return models[kinds[row]].expectedPurchasesIfAlive(histories.history(row), window);
            });
    double[] discountedIfAlive =
        parallel(
            execution,
            distinct.size(),
            group -> {
              int row = distinct.representative(group);
              return models[kinds[row]].discountedExpectedPurchasesIfAlive(
                  histories.history(row), rate, horizon);
            });
    double[] alive =
        parallel(execution, n, row -> models[kinds[row]].probabilityAlive(histories.history(row)));
    return new RepeatPredictions(
        alive,
        parallel(execution, n, row -> alive[row] * expectedIfAlive[distinct.groupOf(row)]),
        parallel(execution, n, row -> alive[row] * discountedIfAlive[distinct.groupOf(row)]));
  }

  /**
   * Regular buyers: what comes next depends on the phase reached, and that on when the last
   * purchase was; what comes next from each phase does not, and is shared.
   */
  private static RepeatPredictions of(
      ErlangModel model,
      RepeatSummaries histories,
      double window,
      double delta,
      double horizon,
      Execution execution) {
    int n = histories.size();
    int k = model.k();
    DistinctRows distinct =
        DistinctRows.of(histories.purchaseColumn(), new double[n], histories.ageColumn());
    ErlangFuture[] futures = futures(model, histories);
    double[] expectedByPhase = new double[distinct.size() * k];
    double[] discountedByPhase = new double[distinct.size() * k];
    Rows.forEach(
        distinct.size(),
        execution,
        group -> {
          int row = distinct.representative(group);
          ErlangFuture future = futures[histories.purchases(row)];
          double alpha = model.alpha() + histories.age(row);
          double[] bought = future.expected(alpha, window);
          System.arraycopy(bought, 0, expectedByPhase, group * k, k);
          double[] worth = future.discounted(alpha, delta, horizon);
          System.arraycopy(worth, 0, discountedByPhase, group * k, k);
        });
    double[] alive = new double[n];
    double[] expected = new double[n];
    double[] discounted = new double[n];
    Rows.forEach(
        n,
        execution,
        row -> {
          ErlangPhases phases = model.phases(histories.history(row));
          int at = distinct.groupOf(row) * k;
          alive[row] = phases.probabilityAlive();
          expected[row] = alive[row] * phases.mean(expectedByPhase, at);
          discounted[row] = alive[row] * phases.mean(discountedByPhase, at);
        });
    return new RepeatPredictions(alive, expected, discounted);
  }

  /** One for each number of purchases that occurs. */
  private static ErlangFuture[] futures(ErlangModel model, RepeatSummaries histories) {
    int[] purchases = histories.purchaseColumn();
    ErlangFuture[] futures = new ErlangFuture[1 + Arrays.stream(purchases).max().orElse(0)];
    for (int x : purchases) {
      if (futures[x] == null) {
        futures[x] = model.future(x);
      }
    }
    return futures;
  }

  /** One model for everybody, or one per vector of covariates. */
  private static RepeatModel[] models(PurchaseModel model, RepeatSummaries histories) {
    if (model instanceof RepeatModel one) {
      return new RepeatModel[] {one};
    }
    Covariates covariates = histories.covariates().orElse(null);
    if (covariates == null) {
      return histories.size() == 0
          ? new RepeatModel[0]
          : new RepeatModel[] {model.forRow(histories, 0)};
    }
    RepeatModel[] models = new RepeatModel[covariates.distinct()];
    for (int row = 0; row < histories.size(); row++) {
      int vector = covariates.vectorOf(row);
      if (models[vector] == null) {
        models[vector] = model.forRow(histories, row);
      }
    }
    return models;
  }

  private static int[] kinds(RepeatSummaries histories, RepeatModel[] models) {
    Covariates covariates = histories.covariates().orElse(null);
    return covariates == null || models.length == 1
        ? new int[histories.size()]
        : IntStream.range(0, histories.size()).map(covariates::vectorOf).toArray();
  }

  /**
   * Returns the number of customers.
   *
   * @return the rows
   */
  public int size() {
    return alive.length;
  }

  /**
   * Returns the probability that a customer has not left for good.
   *
   * @param row the row, from 0
   * @return a probability within [0, 1]
   */
  public double probabilityAlive(int row) {
    return alive[row];
  }

  /**
   * Returns the purchases to expect from a customer within the window.
   *
   * @param row the row, from 0
   * @return the expected number of purchases
   */
  public double expectedPurchases(int row) {
    return expected[row];
  }

  /**
   * Returns the purchases to expect from a customer within the horizon, each discounted from its
   * own time.
   *
   * @param row the row, from 0
   * @return the discounted number of purchases
   */
  public double discountedExpectedPurchases(int row) {
    return discounted[row];
  }

  private static double[] parallel(Execution execution, int n, IntToDoubleFunction function) {
    double[] results = new double[n];
    Rows.forEach(n, execution, i -> results[i] = function.applyAsDouble(i));
    return results;
  }
}
