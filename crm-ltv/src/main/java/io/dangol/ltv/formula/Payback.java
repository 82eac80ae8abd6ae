package io.dangol.ltv.formula;

/** When an acquisition has paid for itself; never is an answer. */
public sealed interface Payback permits Payback.After, Payback.Never {
  /**
   * The cost is back.
   *
   * @param periods the first period, counted from 1, at the end of which the cumulative margin
   *     covers the cost; 0 where there was no cost
   */
  record After(int periods) implements Payback {}

  /** The margins to come do not cover the cost, or not within {@link Integer#MAX_VALUE} periods. */
  record Never() implements Payback {}
}
