package io.dangol.examples.quickstart;

import io.dangol.ltv.formula.SimpleLtv;
import java.math.BigDecimal;

/**
 * What 60,000 best customers are worth: each buys for 1,840,000 won a year, for 20 years, at a
 * margin of 10 percent. Exact decimals, no discounting: the formula is in the type's name.
 */
public final class LifetimeValueOfTheBest {

  static final int CUSTOMERS = 60_000;

  private LifetimeValueOfTheBest() {}

  static SimpleLtv bestCustomer() {
    return SimpleLtv.of(new BigDecimal("1840000"), new BigDecimal("0.10"), new BigDecimal("20"));
  }

  /**
   * Prints the value of one customer and of all.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    System.out.printf("per customer %,.0f KRW%n", bestCustomer().perCustomer());
    System.out.printf("all          %,.0f KRW%n", bestCustomer().total(CUSTOMERS));
  }
}
