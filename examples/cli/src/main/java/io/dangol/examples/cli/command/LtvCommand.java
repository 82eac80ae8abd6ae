package io.dangol.examples.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ltv}: lifetime value. */
@CommandLine.Command(
    name = "ltv",
    synopsisSubcommandLabel = "COMMAND",
    description = "Lifetime value: models fitted, applied, and formulas.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%n",
    subcommands = {LtvFitCommand.class, LtvPredictCommand.class, LtvFormulaCommand.class},
    footer = {
      "",
      "Example:",
      "  dangol ltv fit --model mbgnbd --summary cbs.csv --unit weeks",
    })
final class LtvCommand implements Runnable {

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command of ltv?");
  }
}
