package io.dangol.examples.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rule}: rules over facts. */
@CommandLine.Command(
    name = "rule",
    synopsisSubcommandLabel = "COMMAND",
    description = "Rules over facts: checked, applied to a table, explained.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%n",
    subcommands = {RuleCheckCommand.class, RuleSelectCommand.class, RuleExplainCommand.class},
    footer = {"", "Example:", "  dangol rule select best.json --data customers.csv"})
final class RuleCommand implements Runnable {

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command of rule?");
  }
}
