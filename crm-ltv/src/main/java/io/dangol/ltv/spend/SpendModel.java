package io.dangol.ltv.spend;

/** A model of what a customer spends per purchase, in the currency of the data. */
public sealed interface SpendModel permits GammaGamma, EqualSpend {

  /**
   * Returns the spend per purchase to expect from a customer.
   *
   * @param purchases the repeat purchases seen, not negative
   * @param meanSpend the customer's mean spend per repeat purchase; not looked at where {@code
   *     purchases} is 0
   * @return the expected spend, finite
   * @throws IllegalArgumentException if {@code purchases} is negative
   */
  double expectedSpend(int purchases, double meanSpend);

  /**
   * Returns the spend per purchase to expect from a customer of whom nothing is known.
   *
   * @return the expected spend, finite
   */
  double meanSpend();
}
