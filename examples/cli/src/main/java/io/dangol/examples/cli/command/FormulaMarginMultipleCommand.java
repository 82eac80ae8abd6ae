package io.dangol.examples.cli.command;

import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.ltv.formula.RetentionLtv;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ltv formula margin-multiple}: lifetime value per unit of margin. */
@CommandLine.Command(
    name = "margin-multiple",
    sortOptions = false,
    customSynopsis = "dangol ltv formula margin-multiple --retention R [OPTIONS]",
    description = "Value without end per unit of margin, the first after one renewal.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol ltv formula margin-multiple --retention 0.8 --discount 0.12"
    })
final class FormulaMarginMultipleCommand extends FormulaCommand {

  @Option(names = "--customers", paramLabel = "N", description = "Customers (default: 1).")
  long customers = 1;

  @Option(
      names = "--margin",
      paramLabel = "AMOUNT",
      description = "Margin per period, to be multiplied.")
  @Nullable BigDecimal margin;

  @Mixin RetentionOptions rates = new RetentionOptions();

  @Override
  public Integer call() {
    RetentionLtv unit = checked(() -> rates.of(BigDecimal.ONE));
    BigDecimal multiple = finite(unit::marginMultiple);
    JsonDocument document = new JsonDocument().put("marginMultiple", multiple);
    say(messages().text("formula.marginMultiple", shown(multiple)));
    if (margin != null) {
      BigDecimal perCustomer = margin.multiply(multiple);
      BigDecimal total = times(perCustomer, customers);
      document.put("perCustomer", perCustomer).put("total", total);
      say(table(perCustomer, total));
    }
    say(document);
    return ExitStatus.DONE;
  }
}
