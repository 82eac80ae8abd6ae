package io.dangol.examples.cli.command;

import picocli.CommandLine;

/** {@code rule}: rules over facts. */
@CommandLine.Command(
    name = "rule",
    description = "Rules over facts: checked, applied to a table, explained.",
    subcommands = {RuleCheckCommand.class, RuleSelectCommand.class, RuleExplainCommand.class},
    footer = {"", "Example:", "  dangol rule select best.json --data customers.csv"})
final class RuleCommand extends CommandGroup {

  RuleCommand() {
    super("Which command of rule?");
  }
}
