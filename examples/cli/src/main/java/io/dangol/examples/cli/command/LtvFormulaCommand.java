package io.dangol.examples.cli.command;

import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.TextTable;
import io.dangol.ltv.formula.SimpleLtv;
import java.math.BigDecimal;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ltv formula}: the deterministic formulas, in exact decimals. */
@CommandLine.Command(
    name = "formula",
    sortOptions = false,
    customSynopsis = "dangol ltv formula simple --annual-purchase A --margin M --years Y",
    description = "Annual purchase x margin x years, in exact decimals.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol ltv formula simple --customers 60000 --annual-purchase 1840000 \\",
      "      --margin 0.10 --years 20"
    })
final class LtvFormulaCommand extends Command {

  /** The formulas. */
  enum Formula {
    SIMPLE
  }

  @Parameters(paramLabel = "FORMULA", description = "simple")
  Formula formula = Formula.SIMPLE;

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
    SimpleLtv value = value();
    BigDecimal total = total(value);
    say(new JsonDocument().put("perCustomer", value.perCustomer()).put("total", total));
    say(
        new TextTable()
            .row(messages().text("formula.perCustomer"), number(value.perCustomer()))
            .row(messages().text("formula.total"), number(total)));
    return ExitStatus.DONE;
  }

  private SimpleLtv value() {
    try {
      return SimpleLtv.of(annualPurchase, margin, years);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private BigDecimal total(SimpleLtv value) {
    try {
      return value.total(customers);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
