package io.dangol.ltv.repeat;

/**
 * What a repeat model needs to know about one customer, times in the unit of the model and counted
 * from the first purchase.
 *
 * @param purchases the repeat purchases x, the first purchase not counted; not negative
 * @param recency the time t_x from the first to the last purchase, 0 where there is no repeat
 *     purchase; within [0, age]
 * @param age the time T from the first purchase to the end of the observation, finite
 */
public record RepeatHistory(int purchases, double recency, double age) {
  public RepeatHistory {
    RowRules.check(purchases, recency, age)
        .ifPresent(
            rule -> {
              throw new IllegalArgumentException(rule);
            });
  }
}
