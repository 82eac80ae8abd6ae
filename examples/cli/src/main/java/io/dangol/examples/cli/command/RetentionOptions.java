package io.dangol.examples.cli.command;

import io.dangol.ltv.formula.RetentionLtv;
import java.math.BigDecimal;
import picocli.CommandLine.Option;

/** The terms of the formulas that have customers stay from period to period. */
final class RetentionOptions {

  @Option(
      names = "--retention",
      paramLabel = "SHARE",
      required = true,
      description = "Customers who stay per period, such as 0.8.")
  BigDecimal retention = BigDecimal.ZERO;

  @Option(
      names = "--discount",
      paramLabel = "RATE",
      description = "Discount rate per period (default: 0).")
  BigDecimal discount = BigDecimal.ZERO;

  @Option(
      names = "--growth",
      paramLabel = "RATE",
      description = "Growth of the margin per period (default: 0).")
  BigDecimal growth = BigDecimal.ZERO;

  /**
   * Returns the formula.
   *
   * @throws IllegalArgumentException if a rate is out of range
   */
  RetentionLtv of(BigDecimal margin) {
    return RetentionLtv.of(margin, retention, discount).growing(growth);
  }
}
