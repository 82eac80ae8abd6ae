package io.dangol.examples.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only has commands below it, and asks which one where none was named. */
@CommandLine.Command(
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%n")
abstract class CommandGroup implements Runnable {

  private final String question;

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  CommandGroup(String question) {
    this.question = question;
  }

  @Override
  public final void run() {
    throw new ParameterException(spec.commandLine(), question);
  }
}
