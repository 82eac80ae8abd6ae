package io.dangol.examples.cli.command;

import io.dangol.ltv.formula.SimpleLtv;
import java.math.BigDecimal;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code ltv formula simple}: annual purchase times margin times years. */
@CommandLine.Command(
    name = "simple",
    sortOptions = false,
    customSynopsis = "dangol ltv formula simple --annual-purchase A --margin M --years Y",
    description = "Annual purchase x margin x years.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol ltv formula simple --customers 60000 --annual-purchase 1840000 \\",
      "      --margin 0.10 --years 20"
    })
final class FormulaSimpleCommand extends FormulaCommand {

  @Option(names = "--customers", paramLabel = "N", description = "Customers (default: 1).")
  long customers = 1;

  @Option(
      names = "--annual-purchase",
      paramLabel = "AMOUNT",
      required = true,
      description = "What a customer buys in a year.")
  BigDecimal annualPurchase = BigDecimal.ZERO;

  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      required = true,
      description = "Margin as a share, such as 0.10.")
  BigDecimal margin = BigDecimal.ZERO;

  @Option(names = "--years", paramLabel = "Y", required = true, description = "Years to come.")
  BigDecimal years = BigDecimal.ZERO;

  @Override
  public Integer call() {
    SimpleLtv value = checked(() -> SimpleLtv.of(annualPurchase, margin, years));
    BigDecimal total = checked(() -> value.total(customers));
    say(json(value.perCustomer(), total));
    say(table(value.perCustomer(), total));
    return ExitStatus.DONE;
  }
}
