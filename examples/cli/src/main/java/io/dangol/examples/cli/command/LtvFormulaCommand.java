package io.dangol.examples.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ltv formula}: the deterministic formulas, in exact decimals. */
@CommandLine.Command(
    name = "formula",
    synopsisSubcommandLabel = "FORMULA",
    description = "The formulas of the textbooks, in exact decimals.",
    commandListHeading = "%nFormulas:%n",
    optionListHeading = "%n",
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
final class LtvFormulaCommand implements Runnable {

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which formula?");
  }
}
