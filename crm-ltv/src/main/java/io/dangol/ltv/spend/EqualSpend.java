package io.dangol.ltv.spend;

/**
 * The spend model for data that hold no spend, or too few repeat buyers to fit one: everybody
 * spends the same per purchase.
 *
 * @param meanSpend the spend per purchase in currency, finite and not negative; 1 turns values into
 *     counts of purchases
 */
public record EqualSpend(double meanSpend) implements SpendModel {
  public EqualSpend {
    if (!(meanSpend >= 0.0) || Double.isInfinite(meanSpend)) {
      throw new IllegalArgumentException(
          "meanSpend must be finite and not negative, was " + meanSpend);
    }
  }

  @Override
  public double expectedSpend(int purchases, double meanSpend) {
    if (purchases < 0) {
      throw new IllegalArgumentException("purchases must not be negative, was " + purchases);
    }
    return this.meanSpend;
  }
}
