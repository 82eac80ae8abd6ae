package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Sums and means of amounts. */
final class Amounts {

  /** Decimals of a mean amount: more than any currency shows. */
  private static final int SCALE = 4;

  private Amounts() {}

  /** The sum of amounts. */
  static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** An amount per customer; of nobody it is 0. */
  static BigDecimal mean(BigDecimal amount, long customers) {
    return amount.divide(BigDecimal.valueOf(Math.max(1, customers)), SCALE, RoundingMode.HALF_EVEN);
  }
}
