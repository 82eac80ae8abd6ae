package io.dangol.examples.quickstart;

import io.dangol.ltv.cohort.Portfolio;
import io.dangol.ltv.formula.RetentionRate;
import io.dangol.ltv.scenario.WhatIf;
import java.math.BigDecimal;

/**
 * Three clusters of a thousand customers with given lifetime values: which to go for, what a better
 * retention and a larger purchase would change there, and what churn a half-life of five years
 * means.
 *
 * <p>The values per customer are taken as given: no formula over the printed retention, purchase
 * and cost yields them. The what-if uses margin / (1 - retention), the first margin now,
 * undiscounted.
 */
public final class WhichGroupIsWorthMost {

  private static final int CUSTOMERS_OF_CLUSTER_2 = 300;

  private WhichGroupIsWorthMost() {}

  static Portfolio clusters() {
    return Portfolio.of(
        new Portfolio.Group("1", 200, new BigDecimal("45000")),
        new Portfolio.Group("2", CUSTOMERS_OF_CLUSTER_2, new BigDecimal("420000")),
        new Portfolio.Group("3", 500, new BigDecimal("150000")));
  }

  /**
   * Retention from 50 to 60 percent, purchase from 200,000 to 250,000 won, at a cost of 70 percent.
   */
  static WhatIf.Result betterCare() {
    WhatIf.State today =
        new WhatIf.State(new BigDecimal("0.50"), new BigDecimal("200000"), new BigDecimal("0.70"));
    return WhatIf.undiscounted(CUSTOMERS_OF_CLUSTER_2, today)
        .withRetention(new BigDecimal("0.60"), BigDecimal.ZERO)
        .withPurchase(new BigDecimal("250000"), BigDecimal.ZERO)
        .result();
  }

  static RetentionRate halfLeftAfterFiveYears() {
    return RetentionRate.leaving(0.5, 5);
  }

  /**
   * Prints the three answers.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    Portfolio clusters = clusters();
    System.out.printf("target: cluster %s%n", clusters.target().name());
    System.out.printf("all:    %,.0f KRW, mean %,.0f%n", clusters.total(), clusters.mean());
    WhatIf.Result better = betterCare();
    System.out.printf(
        "what if: %,.0f -> %,.0f KRW per customer (%+.2f %%)%n",
        better.valueBefore(), better.valueAfter(), better.relativeChange().movePointRight(2));
    System.out.printf("churn:  %.4f %% a year%n", 100 * halfLeftAfterFiveYears().churn());
  }
}
