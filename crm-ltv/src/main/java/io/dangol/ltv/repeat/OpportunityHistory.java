package io.dangol.ltv.repeat;

/**
 * What a model of yes-or-no purchase opportunities needs to know about one customer.
 *
 * @param purchases the opportunities taken after the first purchase, x; not negative
 * @param lastPurchase the number t_x of the last opportunity taken, 0 where none was; within
 *     [purchases, opportunities]
 * @param opportunities the opportunities there were, n; not negative
 */
public record OpportunityHistory(int purchases, int lastPurchase, int opportunities) {
  public OpportunityHistory {
    if (purchases < 0 || purchases > lastPurchase || lastPurchase > opportunities) {
      throw new IllegalArgumentException(
          "must have 0 <= purchases <= lastPurchase <= opportunities, were "
              + purchases
              + ", "
              + lastPurchase
              + ", "
              + opportunities);
    }
    if (purchases == 0 && lastPurchase > 0) {
      throw new IllegalArgumentException(
          "lastPurchase must be 0 without purchases, was " + lastPurchase);
    }
  }
}
