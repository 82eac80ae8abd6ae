package io.dangol.examples.cli.command;

import picocli.CommandLine;

/** {@code ltv formula}: the deterministic formulas, in exact decimals. */
@CommandLine.Command(
    name = "formula",
    synopsisSubcommandLabel = "FORMULA",
    description = "The formulas of the textbooks, in exact decimals.",
    commandListHeading = "%nFormulas:%n",
    subcommands = {
      FormulaSimpleCommand.class,
      FormulaRetentionCommand.class,
      FormulaMarginMultipleCommand.class,
      FormulaPaybackCommand.class
    },
    footer = {
      "",
      "Example:",
      "  dangol ltv formula simple --customers 60000 --annual-purchase 1840000 \\",
      "      --margin 0.10 --years 20"
    })
final class LtvFormulaCommand extends CommandGroup {

  LtvFormulaCommand() {
    super("Which formula?");
  }
}
