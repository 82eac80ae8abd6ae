package io.dangol.ltv.value;

import java.util.OptionalDouble;

/**
 * What might be different from now on for some customers. The past stays as it is: who is still
 * there, and what they have shown of themselves, is judged by the model as it was fitted.
 *
 * <p>A purchase rate is multiplied for as long as a customer stays; in models whose customers leave
 * after a purchase, faster buying also brings the leaving forward, as the model has it. Dropout is
 * multiplied where the model keeps it: the rate of leaving of Pareto/NBD, and the parameter a of
 * the (M)BG models. NBD has none, and is not changed by it.
 *
 * @param purchaseRate the factor of the purchase rate, positive and finite; 1.1 for ten percent
 *     more purchases
 * @param dropout the factor of dropout, positive and finite; 0.8 for a fifth less leaving
 * @param spend the factor of the spend per purchase, not negative and finite
 * @param margin the margin instead of the valuation's, within [-1, 1]; empty for no change
 */
public record Change(double purchaseRate, double dropout, double spend, OptionalDouble margin) {
  /** No change. */
  public static final Change NONE = new Change(1.0, 1.0, 1.0, OptionalDouble.empty());

  public Change {
    positive("purchaseRate", purchaseRate);
    positive("dropout", dropout);
    if (!(spend >= 0.0) || Double.isInfinite(spend)) {
      throw new IllegalArgumentException("spend must be finite and not negative, was " + spend);
    }
    if (margin.isPresent() && !(Math.abs(margin.getAsDouble()) <= 1.0)) {
      throw new IllegalArgumentException(
          "margin must be a fraction within [-1, 1], was " + margin.getAsDouble());
    }
  }

  /**
   * Returns this change with another purchase rate.
   *
   * @param factor the factor of the purchase rate, positive and finite
   * @return the changed change
   * @throws IllegalArgumentException if {@code factor} is out of range
   */
  public Change withPurchaseRate(double factor) {
    return new Change(factor, dropout, spend, margin);
  }

  /**
   * Returns this change with another dropout.
   *
   * @param factor the factor of dropout, positive and finite; less than 1 for a higher retention
   * @return the changed change
   * @throws IllegalArgumentException if {@code factor} is out of range
   */
  public Change withDropout(double factor) {
    return new Change(purchaseRate, factor, spend, margin);
  }

  /**
   * Returns this change with another spend.
   *
   * @param factor the factor of the spend per purchase, not negative and finite
   * @return the changed change
   * @throws IllegalArgumentException if {@code factor} is out of range
   */
  public Change withSpend(double factor) {
    return new Change(purchaseRate, dropout, factor, margin);
  }

  /**
   * Returns this change with another margin.
   *
   * @param fraction the margin as a fraction of spend, within [-1, 1]
   * @return the changed change
   * @throws IllegalArgumentException if {@code fraction} is out of range
   */
  public Change withMargin(double fraction) {
    return new Change(purchaseRate, dropout, spend, OptionalDouble.of(fraction));
  }

  private static void positive(String name, double factor) {
    if (!(factor > 0.0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException(name + " must be positive and finite, was " + factor);
    }
  }
}
