package io.dangol.examples.cli.command;

import picocli.CommandLine;

/** The root: it only knows its commands. */
@CommandLine.Command(
    name = "dangol",
    sortOptions = false,
    description = "From purchases to segments, lifetime value, grades and a campaign.",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      RfmCommand.class,
      ClusterCommand.class,
      LtvCommand.class,
      RuleCommand.class,
      ModelCommand.class
    },
    footer = {
      "",
      "Example:",
      "  dangol run --purchases shop.csv --as-of 2026-07-01 --out result",
      "",
      "Every command has --help, --json, --lang en|ko, --threads N and --debug.",
      "Exit status: 0 done, 2 wrong usage, 3 bad input, 4 no result."
    })
final class DangolCommand extends CommandGroup {

  DangolCommand() {
    super("Which command?");
  }
}
