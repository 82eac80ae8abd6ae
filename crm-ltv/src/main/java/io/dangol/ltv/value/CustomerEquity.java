package io.dangol.ltv.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Customer equity: the value of the customers there are, and of those to be won in the periods to
 * come after what winning them costs.
 *
 * @param existing the lifetime value of all present customers together, in currency
 * @param cohorts the customers to be won in period 1, 2, ...
 * @param discount the discount rate per period, greater than -1
 */
public record CustomerEquity(BigDecimal existing, List<Cohort> cohorts, BigDecimal discount) {
  public CustomerEquity {
    cohorts = List.copyOf(cohorts);
    if (discount.compareTo(BigDecimal.ONE.negate()) <= 0) {
      throw new IllegalArgumentException("discount must be greater than -1, was " + discount);
    }
  }

  /**
   * Customers to be won in one period.
   *
   * @param customers how many, not negative
   * @param value the lifetime value of one of them when won, in currency
   * @param acquisitionCost what winning one of them costs, in currency
   */
  public record Cohort(BigDecimal customers, BigDecimal value, BigDecimal acquisitionCost) {
    public Cohort {
      if (customers.signum() < 0) {
        throw new IllegalArgumentException("customers must not be negative, was " + customers);
      }
    }

    /**
     * Returns what the cohort adds when it is won.
     *
     * @return {@code customers * (value - acquisitionCost)}, exact
     */
    public BigDecimal net() {
      return customers.multiply(value.subtract(acquisitionCost));
    }
  }

  /**
   * Returns the present value of the customers to come.
   *
   * @return {@code sum of n_k (CLV_k - AC_k) / (1+i)^k} to 34 digits, in currency
   */
  public BigDecimal future() {
    BigDecimal money = BigDecimal.ONE.add(discount);
    BigDecimal factor = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (Cohort cohort : cohorts) {
      factor = factor.multiply(money, MathContext.DECIMAL128);
      sum = sum.add(cohort.net().divide(factor, MathContext.DECIMAL128), MathContext.DECIMAL128);
    }
    return sum;
  }

  /**
   * Returns the whole equity.
   *
   * @return {@code existing + future}, in currency
   */
  public BigDecimal total() {
    return existing.add(future());
  }
}
