package io.dangol.examples.cli.command;

import picocli.CommandLine;

/** {@code model}: versions of rules, tables, grade policies and models. */
@CommandLine.Command(
    name = "model",
    description = "Versions of rules, decision tables, grade policies and models.",
    subcommands = {ModelCompareCommand.class},
    footer = {"", "Example:", "  dangol model compare old.json new.json --data customers.csv"})
final class ModelCommand extends CommandGroup {

  ModelCommand() {
    super("Which command of model?");
  }
}
