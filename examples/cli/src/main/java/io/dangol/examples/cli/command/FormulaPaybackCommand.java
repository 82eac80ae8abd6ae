package io.dangol.examples.cli.command;

import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.ltv.formula.AcquisitionCost;
import io.dangol.ltv.formula.Payback;
import io.dangol.ltv.formula.RetentionLtv;
import java.math.BigDecimal;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ltv formula payback}: when an acquisition has paid for itself. */
@CommandLine.Command(
    name = "payback",
    sortOptions = false,
    customSynopsis = "dangol ltv formula payback --cost C --margin A --retention R [OPTIONS]",
    description = "The period in which the cost of winning a customer is back.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol ltv formula payback --cost 150 --margin 100 --retention 0.8 \\",
      "      --discount 0.1"
    })
final class FormulaPaybackCommand extends FormulaCommand {

  private static final String NEVER = "never";

  @Option(
      names = "--cost",
      paramLabel = "AMOUNT",
      required = true,
      description = "Cost per customer won.")
  BigDecimal cost = BigDecimal.ZERO;

  @Option(
      names = "--margin",
      paramLabel = "AMOUNT",
      required = true,
      description = "Margin per customer and period.")
  BigDecimal margin = BigDecimal.ZERO;

  @Mixin RetentionOptions rates = new RetentionOptions();

  @Option(
      names = "--first",
      paramLabel = "WHEN",
      description = "First margin: now (default) or renewal.")
  FirstMargin first = FirstMargin.NOW;

  @Override
  public Integer call() {
    RetentionLtv terms = checked(() -> rates.of(margin));
    AcquisitionCost acquisition = checked(() -> new AcquisitionCost(cost));
    Payback payback = first.payback(acquisition, terms);
    say(
        new JsonDocument()
            .put("payback", periods(payback))
            .put("first", first.name().toLowerCase(Locale.ROOT))
            .put("firstMarginNow", periods(FirstMargin.NOW.payback(acquisition, terms)))
            .put("marginAtPeriodEnd", periods(acquisition.paybackMarginAtPeriodEnd(terms)))
            .put(
                "firstMarginAfterRenewal",
                periods(FirstMargin.RENEWAL.payback(acquisition, terms))));
    say(
        payback instanceof Payback.After after
            ? messages().text("formula.payback", after.periods())
            : messages().text("formula.never"));
    return ExitStatus.DONE;
  }

  /** A number of periods, or never. */
  private static Object periods(Payback payback) {
    return payback instanceof Payback.After after ? (Object) after.periods() : NEVER;
  }
}
