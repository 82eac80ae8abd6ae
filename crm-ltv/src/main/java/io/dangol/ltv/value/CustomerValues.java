package io.dangol.ltv.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What a {@link Valuation} says about many customers, in columns; row i is customer i of the
 * summaries that were valued.
 */
public final class CustomerValues {
  private final double[] probabilityAlive;
  private final double[] expectedPurchases;
  private final double[] discountedPurchases;
  private final double[] expectedSpend;
  private final double[] clv;
  private final double[] weight;

  CustomerValues(int size) {
    probabilityAlive = new double[size];
    expectedPurchases = new double[size];
    discountedPurchases = new double[size];
    expectedSpend = new double[size];
    clv = new double[size];
    weight = new double[size];
  }

  void put(
      int row,
      double alive,
      double expected,
      double discounted,
      double spend,
      double margin,
      double customers) {
    probabilityAlive[row] = alive;
    expectedPurchases[row] = expected;
    discountedPurchases[row] = discounted;
    expectedSpend[row] = spend;
    clv[row] = margin * spend * discounted;
    weight[row] = customers;
  }

  /**
   * Returns the number of customers.
   *
   * @return the rows
   */
  public int size() {
    return clv.length;
  }

  /**
   * Returns the probability that a customer is alive.
   *
   * @param row the row, from 0
   * @return a probability within [0, 1]
   */
  public double probabilityAlive(int row) {
    return probabilityAlive[row];
  }

  /**
   * Returns the purchases to expect from a customer within the valuation's purchase window.
   *
   * @param row the row, from 0
   * @return a count, not discounted
   */
  public double expectedPurchases(int row) {
    return expectedPurchases[row];
  }

  /**
   * Returns the discounted purchases to expect from a customer within the valuation's horizon.
   *
   * @param row the row, from 0
   * @return a discounted count
   */
  public double discountedExpectedPurchases(int row) {
    return discountedPurchases[row];
  }

  /**
   * Returns the spend per purchase to expect from a customer.
   *
   * @param row the row, from 0
   * @return the spend, in the currency of the data
   */
  public double expectedSpend(int row) {
    return expectedSpend[row];
  }

  /**
   * Returns the lifetime value of a customer.
   *
   * @param row the row, from 0
   * @return margin times spend times discounted purchases, in the currency of the data
   */
  public double clv(int row) {
    return clv[row];
  }

  /**
   * Returns the value of all these customers together: the customer equity of the base.
   *
   * @return the sum of their lifetime values times the weights of the rows, added in row order
   */
  public double total() {
    double sum = 0.0;
    for (int row = 0; row < clv.length; row++) {
      sum += weight[row] * clv[row];
    }
    return sum;
  }

  /**
   * Returns how much of the value the most valuable customers hold.
   *
   * @param share how many of the customers, as a share within [0, 1]; 0.2 for the top fifth
   * @return their share of {@link #total()}, a customer at the border counted in part; 0 where the
   *     customers are worth nothing or less together
   * @throws IllegalArgumentException if {@code share} is out of range
   */
  public double shareOfTop(double share) {
    if (!(share >= 0.0 && share <= 1.0)) {
      throw new IllegalArgumentException("share must lie within [0, 1], was " + share);
    }
    return shareOfFirst(share * Arrays.stream(weight).sum());
  }

  /**
   * Returns how much of the value so many of the most valuable customers hold.
   *
   * @param customers how many customers, not negative; those beyond all there are add nothing
   * @return their share of {@link #total()}; 0 where the customers are worth nothing or less
   *     together
   * @throws IllegalArgumentException if {@code customers} is negative
   */
  public double shareOfTop(int customers) {
    if (customers < 0) {
      throw new IllegalArgumentException("customers must not be negative, was " + customers);
    }
    return shareOfFirst(customers);
  }

  private double shareOfFirst(double customers) {
    double total = total();
    if (!(total > 0.0)) {
      return 0.0;
    }
    int[] byValue =
        IntStream.range(0, clv.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> clv[row]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double left = customers;
    double held = 0.0;
    for (int row : byValue) {
      double taken = Math.min(left, weight[row]);
      held += taken * clv[row];
      left -= taken;
      if (!(left > 0.0)) {
        break;
      }
    }
    return held / total;
  }
}
