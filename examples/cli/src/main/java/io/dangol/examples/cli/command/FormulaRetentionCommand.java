package io.dangol.examples.cli.command;

import io.dangol.ltv.formula.RetentionLtv;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ltv formula retention}: a margin per period from customers who stay or leave. */
@CommandLine.Command(
    name = "retention",
    sortOptions = false,
    customSynopsis = "dangol ltv formula retention --margin A --retention R [OPTIONS]",
    description = "Margins per period, with retention and discount.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol ltv formula retention --margin 100 --retention 0.8 --discount 0.1"
    })
final class FormulaRetentionCommand extends FormulaCommand {

  @Option(names = "--customers", paramLabel = "N", description = "Customers (default: 1).")
  long customers = 1;

  @Option(
      names = "--margin",
      paramLabel = "AMOUNT",
      required = true,
      description = "Margin per customer and period.")
  BigDecimal margin = BigDecimal.ZERO;

  @Mixin RetentionOptions rates = new RetentionOptions();

  @Option(names = "--periods", paramLabel = "N", description = "Margins (default: without end).")
  @Nullable Integer periods;

  @Option(
      names = "--first",
      paramLabel = "WHEN",
      description = "First margin: now (default) or renewal.")
  FirstMargin first = FirstMargin.NOW;

  @Override
  public Integer call() {
    RetentionLtv terms = checked(() -> rates.of(margin));
    BigDecimal perCustomer = value(first, terms);
    BigDecimal total = times(perCustomer, customers);
    say(
        json(perCustomer, total)
            .put("first", first.name().toLowerCase(Locale.ROOT))
            .put("firstMarginNow", value(FirstMargin.NOW, terms))
            .put("firstMarginAfterRenewal", value(FirstMargin.RENEWAL, terms)));
    say(table(perCustomer, total));
    return ExitStatus.DONE;
  }

  private BigDecimal value(FirstMargin convention, RetentionLtv terms) {
    OptionalInt length = periods == null ? OptionalInt.empty() : OptionalInt.of(periods);
    return finite(() -> checked(() -> convention.value(terms, length)));
  }
}
