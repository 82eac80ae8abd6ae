package io.dangol.ltv.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntFunction;

/**
 * What it costs to win a customer, and how it comes back.
 *
 * <p>Three conventions say when a margin comes and who pays it; the method names tell them apart. A
 * cost of 300, a margin of 25 a month, 95 percent retention and 1 percent discount a month are paid
 * back in month 21 with the first margin now or at the end of each month, and in month 24 with the
 * first margin after one renewal. A cost that would take more than {@link Integer#MAX_VALUE}
 * periods counts as never paid back.
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
   * Returns when the cost is paid back by a margin per period, the first margin now and therefore
   * not discounted: period k brings {@code margin * (retention / (1+discount))^(k-1)}. What has
   * been received after n periods is {@link RetentionLtv#firstMarginNow(int)}.
   *
   * @param terms margin, retention, discount and growth per period; {@link
   *     RetentionLtv#undiscounted()} for a pay-back in plain money
   * @return the first period that covers the cost, or never
   */
  public Payback paybackFirstMarginNow(RetentionLtv terms) {
    return payback(terms, terms::firstMarginNow);
  }

  /**
   * Returns when the cost is paid back by a margin at the end of each period, from everybody who
   * was there at its beginning: period k brings {@code margin * retention^(k-1) / (1+discount)^k}.
   * It differs from {@link #paybackFirstMarginNow} by one period of discounting, and not at all
   * where the discount is 0.
   *
   * @param terms margin, retention, discount and growth per period
   * @return the first period that covers the cost, or never
   */
  public Payback paybackMarginAtPeriodEnd(RetentionLtv terms) {
    BigDecimal money = BigDecimal.ONE.add(terms.discount());
    return payback(terms, periods -> terms.firstMarginNow(periods).divide(money, PRECISION));
  }

  /**
   * Returns when the cost is paid back by a margin per period, the first margin after one renewal:
   * period k brings {@code margin * retention^k / (1+discount)^k}.
   *
   * @param terms margin, retention, discount and growth per period
   * @return the first period that covers the cost, or never
   */
  public Payback paybackFirstMarginAfterRenewal(RetentionLtv terms) {
    return payback(terms, terms::firstMarginAfterRenewal);
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

  private Payback payback(RetentionLtv terms, IntFunction<BigDecimal> received) {
    if (amount.signum() == 0) {
      return new Payback.After(0);
    }
    BigDecimal first = received.apply(1);
    if (first.signum() <= 0) {
      return new Payback.Never();
    }
    BigDecimal ratio =
        terms
            .retention()
            .multiply(BigDecimal.ONE.add(terms.growth()), PRECISION)
            .divide(BigDecimal.ONE.add(terms.discount()), PRECISION);
    if (ratio.compareTo(BigDecimal.ONE) < 0) {
      BigDecimal everything = first.divide(BigDecimal.ONE.subtract(ratio), PRECISION);
      // The sum of an endless series is approached and not reached.
      if (everything.compareTo(amount) <= 0) {
        return new Payback.Never();
      }
    }
    int high = 1;
    while (received.apply(high).compareTo(amount) < 0) {
      if (high == Integer.MAX_VALUE) {
        return new Payback.Never();
      }
      high = high > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : 2 * high;
    }
    // What has been received never falls, so the first period that covers the cost can be bisected.
    int low = high / 2;
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (received.apply(middle).compareTo(amount) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Payback.After(high);
  }
}
