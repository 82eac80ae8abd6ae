package io.dangol.examples.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code model}: versions of rules, tables, grade policies and models. */
@CommandLine.Command(
    name = "model",
    synopsisSubcommandLabel = "COMMAND",
    description = "Versions of rules, decision tables, grade policies and models.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%n",
    subcommands = {ModelCompareCommand.class},
    footer = {"", "Example:", "  dangol model compare old.json new.json --data customers.csv"})
final class ModelCommand implements Runnable {

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command of model?");
  }
}
