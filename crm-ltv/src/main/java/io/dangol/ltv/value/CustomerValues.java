package io.dangol.ltv.value;

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

  CustomerValues(int size) {
    probabilityAlive = new double[size];
    expectedPurchases = new double[size];
    discountedPurchases = new double[size];
    expectedSpend = new double[size];
    clv = new double[size];
  }

  void put(int row, double alive, double expected, double discounted, double spend, double margin) {
    probabilityAlive[row] = alive;
    expectedPurchases[row] = expected;
    discountedPurchases[row] = discounted;
    expectedSpend[row] = spend;
    clv[row] = margin * spend * discounted;
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
   * Returns the value of all these customers together.
   *
   * @return the sum of their lifetime values, added in row order
   */
  public double total() {
    double sum = 0.0;
    for (double value : clv) {
      sum += value;
    }
    return sum;
  }
}
