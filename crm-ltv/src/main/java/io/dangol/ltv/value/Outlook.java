package io.dangol.ltv.value;

/** What customers are expected to buy in each coming period; period 1 is the first. */
public final class Outlook {
  private final double[] purchases;
  private final double[] revenue;

  Outlook(double[] purchases, double[] revenue) {
    this.purchases = purchases;
    this.revenue = revenue;
  }

  /**
   * Returns the number of periods.
   *
   * @return the number
   */
  public int periods() {
    return purchases.length;
  }

  /**
   * Returns the purchases of a period.
   *
   * @param period the period, from 1
   * @return the expected number of purchases
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public double purchases(int period) {
    return purchases[period - 1];
  }

  /**
   * Returns the revenue of a period.
   *
   * @param period the period, from 1
   * @return the expected revenue, in the currency of the data
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public double revenue(int period) {
    return revenue[period - 1];
  }
}
