package io.dangol.ltv.repeat;

import io.dangol.ltv.internal.GroupedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The yes-or-no histories of many customers, one row each or one row per group with a weight;
 * immutable.
 */
public final class OpportunitySummaries {
  private final int[] purchases;
  private final int[] lastPurchase;
  private final int[] opportunities;
  private final double[] weight;

  private OpportunitySummaries(
      int[] purchases, int[] lastPurchase, int[] opportunities, double[] weight) {
    this.purchases = purchases;
    this.lastPurchase = lastPurchase;
    this.opportunities = opportunities;
    this.weight = weight;
  }

  /**
   * Creates summaries of one customer per row.
   *
   * @param purchases opportunities taken after the first purchase, x
   * @param lastPurchase number t_x of the last opportunity taken, 0 where none was
   * @param opportunities opportunities there were, n
   * @return the summaries
   * @throws InvalidSummariesException if a row violates {@code 0 <= x <= t_x <= n} or has x = 0
   *     with t_x above 0; it lists all such rows
   * @throws IllegalArgumentException if the lengths differ
   */
  public static OpportunitySummaries of(int[] purchases, int[] lastPurchase, int[] opportunities) {
    double[] ones = new double[purchases.length];
    Arrays.fill(ones, 1.0);
    return of(purchases, lastPurchase, opportunities, ones);
  }

  /**
   * Creates summaries of several customers per row.
   *
   * @param purchases opportunities taken after the first purchase, x
   * @param lastPurchase number t_x of the last opportunity taken, 0 where none was
   * @param opportunities opportunities there were, n
   * @param weights customers per row, finite and not negative
   * @return the summaries
   * @throws InvalidSummariesException if a row violates {@code 0 <= x <= t_x <= n}, has x = 0 with
   *     t_x above 0 or a bad weight; it lists all
   * @throws IllegalArgumentException if the lengths differ
   */
  public static OpportunitySummaries of(
      int[] purchases, int[] lastPurchase, int[] opportunities, double[] weights) {
    int n = purchases.length;
    if (lastPurchase.length != n || opportunities.length != n || weights.length != n) {
      throw new IllegalArgumentException("all columns must have one value per row, " + n);
    }
    List<InvalidSummariesException.Problem> problems = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      try {
        new OpportunityHistory(purchases[i], lastPurchase[i], opportunities[i]);
      } catch (IllegalArgumentException e) {
        problems.add(new InvalidSummariesException.Problem(i, String.valueOf(e.getMessage())));
      }
      if (!(weights[i] >= 0.0) || Double.isInfinite(weights[i])) {
        problems.add(
            new InvalidSummariesException.Problem(
                i, "weight must be finite and not negative, was " + weights[i]));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidSummariesException(problems);
    }
    return new OpportunitySummaries(
        purchases.clone(), lastPurchase.clone(), opportunities.clone(), weights.clone());
  }

  /**
   * Returns the number of rows.
   *
   * @return the rows
   */
  public int size() {
    return purchases.length;
  }

  /**
   * Returns the history of a row.
   *
   * @param row the row, from 0
   * @return the history
   */
  public OpportunityHistory history(int row) {
    return new OpportunityHistory(purchases[row], lastPurchase[row], opportunities[row]);
  }

  /**
   * Returns the customers of a row.
   *
   * @param row the row, from 0
   * @return the weight
   */
  public double weight(int row) {
    return weight[row];
  }

  GroupedRows grouped() {
    int n = size();
    double[] tx = new double[n];
    double[] age = new double[n];
    for (int i = 0; i < n; i++) {
      tx[i] = lastPurchase[i];
      age[i] = opportunities[i];
    }
    return GroupedRows.of(purchases, tx, age, weight);
  }
}
