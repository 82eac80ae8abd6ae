package io.dangol.examples.cli.command;

import picocli.CommandLine;

/** {@code ltv}: lifetime value. */
@CommandLine.Command(
    name = "ltv",
    description = "Lifetime value: models fitted, applied, and formulas.",
    subcommands = {LtvFitCommand.class, LtvPredictCommand.class, LtvFormulaCommand.class},
    footer = {
      "",
      "Example:",
      "  dangol ltv fit --model mbgnbd --summary cbs.csv --unit weeks",
    })
final class LtvCommand extends CommandGroup {

  LtvCommand() {
    super("Which command of ltv?");
  }
}
