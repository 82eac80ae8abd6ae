package io.dangol.ltv.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What it costs to win a customer, and how it comes back.
 *
 * @param amount the cost per customer won, in currency; not negative
 */
public record AcquisitionCost(BigDecimal amount) {
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  public AcquisitionCost {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("amount must not be negative, was " + amount);
    }
  }

  /**
   * Returns when the cost is paid back by a margin per period, the first margin now: period k
   * brings {@code margin * retention^(k-1) / (1+discount)^k}.
   *
   * @param terms margin, retention, discount and growth per period
   * @return the first period that covers the cost, or never
   */
  public Payback paybackFirstMarginNow(RetentionLtv terms) {
    return payback(terms, terms.margin());
  }

  /**
   * Returns when the cost is paid back by a margin per period, the first margin after one renewal:
   * period k brings {@code margin * retention^k / (1+discount)^k}.
   *
   * @param terms margin, retention, discount and growth per period
   * @return the first period that covers the cost, or never
   */
  public Payback paybackFirstMarginAfterRenewal(RetentionLtv terms) {
    return payback(terms, terms.margin().multiply(terms.retention(), PRECISION));
  }

  /**
   * Returns the ratio of a lifetime value to this cost. Three to one is a common rule of thumb.
   *
   * @param lifetimeValue the lifetime value before acquisition cost, in currency
   * @return the ratio
   * @throws ArithmeticException if the cost is zero
   */
  public BigDecimal ratio(BigDecimal lifetimeValue) {
    return lifetimeValue.divide(amount, PRECISION);
  }

  /**
   * Returns the loss on a customer who leaves early: the cost not covered by the margins received
   * so far.
   *
   * @param marginReceived the margins received until the customer left, in currency
   * @return the uncovered cost, not negative
   */
  public BigDecimal lossAfter(BigDecimal marginReceived) {
    return amount.subtract(marginReceived).max(BigDecimal.ZERO);
  }

  private Payback payback(RetentionLtv terms, BigDecimal firstMargin) {
    if (amount.signum() == 0) {
      return new Payback.After(0);
    }
    BigDecimal money = BigDecimal.ONE.add(terms.discount());
    BigDecimal ratio =
        terms
            .retention()
            .multiply(BigDecimal.ONE.add(terms.growth()), PRECISION)
            .divide(money, PRECISION);
    BigDecimal first = firstMargin.divide(money, PRECISION);
    if (first.signum() <= 0) {
      return new Payback.Never();
    }
    if (ratio.compareTo(BigDecimal.ONE) < 0) {
      BigDecimal everything = first.divide(BigDecimal.ONE.subtract(ratio), PRECISION);
      // The sum of an endless series is approached and not reached.
      if (everything.compareTo(amount) <= 0) {
        return new Payback.Never();
      }
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal margin = first;
    for (int period = 1; ; period++) {
      sum = sum.add(margin, PRECISION);
      if (sum.compareTo(amount) >= 0) {
        return new Payback.After(period);
      }
      BigDecimal next = sum.add(margin.multiply(ratio, PRECISION), PRECISION);
      if (next.compareTo(sum) == 0) {
        return new Payback.Never();
      }
      margin = margin.multiply(ratio, PRECISION);
    }
  }
}
