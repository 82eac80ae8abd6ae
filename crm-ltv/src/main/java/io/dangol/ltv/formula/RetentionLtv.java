package io.dangol.ltv.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Lifetime value from a margin per period, a constant retention rate and a discount rate per
 * period, in decimal arithmetic of 34 digits.
 *
 * <p>Two conventions are in use, and they differ by exactly one margin where margins do not grow:
 * the first margin comes now, or only after the first renewal. The method names say which. For
 * prospects subtract the acquisition cost.
 *
 * @param margin the margin of the first period, in currency
 * @param retention the share of customers who stay from one period to the next, within [0, 1]
 * @param discount the discount rate per period, greater than -1; 0 for no discounting
 * @param growth the growth of the margin per period, greater than -1; 0 for none
 * @see <a href="https://doi.org/10.1509/jmkr.41.1.7.25084">Gupta, Lehmann and Stuart (2004),
 *     Valuing Customers, Journal of Marketing Research 41(1)</a>
 */
public record RetentionLtv(
    BigDecimal margin, BigDecimal retention, BigDecimal discount, BigDecimal growth) {
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  /** A power of ten below which nothing is left of 1 in 34 digits, nor of any margin. */
  private static final double NOTHING = -1000.0;

  public RetentionLtv {
    if (retention.signum() < 0 || retention.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "retention must be a share within [0, 1], was " + retention);
    }
    requireAboveMinusOne("discount", discount);
    requireAboveMinusOne("growth", growth);
  }

  /**
   * Creates the formula without growth.
   *
   * @param margin the margin per period, in currency
   * @param retention the share of customers who stay from one period to the next, within [0, 1]
   * @param discount the discount rate per period, greater than -1
   * @return the formula
   * @throws IllegalArgumentException if a rate is out of range
   */
  public static RetentionLtv of(BigDecimal margin, BigDecimal retention, BigDecimal discount) {
    return new RetentionLtv(margin, retention, discount, BigDecimal.ZERO);
  }

  /**
   * Returns this formula with margins that grow.
   *
   * @param perPeriod the growth per period, greater than -1
   * @return the changed formula
   * @throws IllegalArgumentException if {@code perPeriod} is out of range
   */
  public RetentionLtv growing(BigDecimal perPeriod) {
    return new RetentionLtv(margin, retention, discount, perPeriod);
  }

  /**
   * Returns this formula without discounting: money later is worth the same as money now.
   *
   * @return the changed formula, with a discount of 0
   */
  public RetentionLtv undiscounted() {
    return new RetentionLtv(margin, retention, BigDecimal.ZERO, growth);
  }

  /**
   * Returns the value without end of a customer whose first margin comes now, {@code m (1+i) / (1+i
   * - r(1+g))}.
   *
   * @return the value in currency
   * @throws ArithmeticException if {@code r(1+g) >= 1+i}, for the sum is then infinite
   */
  public BigDecimal firstMarginNow() {
    return margin.multiply(growthOfMoney(), PRECISION).divide(gap(), PRECISION);
  }

  /**
   * Returns the value without end of a customer whose first margin comes after one renewal, {@code
   * m r / (1+i - r(1+g))}.
   *
   * @return the value in currency
   * @throws ArithmeticException if {@code r(1+g) >= 1+i}, for the sum is then infinite
   */
  public BigDecimal firstMarginAfterRenewal() {
    return margin.multiply(retention, PRECISION).divide(gap(), PRECISION);
  }

  /**
   * Returns the value of so many periods of a customer whose first margin comes now.
   *
   * @param periods the number of margins, the first one included; not negative
   * @return {@code m sum of q^k for k from 0 to periods - 1} with {@code q = r(1+g)/(1+i)}, in
   *     currency
   * @throws IllegalArgumentException if {@code periods} is negative
   */
  public BigDecimal firstMarginNow(int periods) {
    return margin.multiply(geometricSum(periods), PRECISION);
  }

  /**
   * Returns the value of so many periods of a customer whose first margin comes after one renewal.
   *
   * @param periods the number of renewals, not negative
   * @return {@code m r/(1+i) sum of q^k for k from 0 to periods - 1} with {@code q = r(1+g)/(1+i)},
   *     in currency
   * @throws IllegalArgumentException if {@code periods} is negative
   */
  public BigDecimal firstMarginAfterRenewal(int periods) {
    return firstMarginNow(periods)
        .multiply(retention, PRECISION)
        .divide(growthOfMoney(), PRECISION);
  }

  /**
   * Returns the margin multiple, the value without end per unit of margin where the first margin
   * comes after one renewal.
   *
   * @return {@code r / (1+i - r(1+g))}
   * @throws ArithmeticException if {@code r(1+g) >= 1+i}
   */
  public BigDecimal marginMultiple() {
    return retention.divide(gap(), PRECISION);
  }

  private BigDecimal geometricSum(int periods) {
    if (periods < 0) {
      throw new IllegalArgumentException("periods must not be negative, was " + periods);
    }
    BigDecimal ratio =
        retention
            .multiply(BigDecimal.ONE.add(growth), PRECISION)
            .divide(growthOfMoney(), PRECISION);
    if (ratio.compareTo(BigDecimal.ONE) == 0) {
      return BigDecimal.valueOf(periods);
    }
    return BigDecimal.ONE
        .subtract(power(ratio, periods))
        .divide(BigDecimal.ONE.subtract(ratio), PRECISION);
  }

  private static BigDecimal power(BigDecimal ratio, int periods) {
    if (Math.log10(ratio.doubleValue()) * periods < NOTHING) {
      return BigDecimal.ZERO;
    }
    // BigDecimal takes exponents up to 999,999,999, which a third of any int is.
    return ratio
        .pow(periods / 3, PRECISION)
        .pow(3, PRECISION)
        .multiply(ratio.pow(periods % 3, PRECISION), PRECISION);
  }

  private BigDecimal growthOfMoney() {
    return BigDecimal.ONE.add(discount);
  }

  private BigDecimal gap() {
    BigDecimal gap = growthOfMoney().subtract(retention.multiply(BigDecimal.ONE.add(growth)));
    if (gap.signum() <= 0) {
      throw new ArithmeticException(
          "the value without end is infinite: retention times growth must stay below 1 + discount,"
              + " gap was "
              + gap
              + "\nMaybe use a finite number of periods.");
    }
    return gap;
  }

  private static void requireAboveMinusOne(String name, BigDecimal value) {
    if (value.compareTo(BigDecimal.ONE.negate()) <= 0) {
      throw new IllegalArgumentException(name + " must be greater than -1, was " + value);
    }
  }
}
