package io.dangol.examples.cli.command;

import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Messages;
import io.dangol.examples.cli.output.TextTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has: the common options and a way to print. */
abstract class Command implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  CommandSpec spec;

  @Mixin CommonOptions common = new CommonOptions();

  /** Prints a line of a result for people; nothing where JSON was asked for. */
  void say(String line) {
    if (!common.json) {
      spec.commandLine().getOut().println(line);
    }
  }

  void say(TextTable table) {
    table.lines().forEach(this::say);
  }

  /** Prints the JSON document where it was asked for. */
  void say(JsonDocument document) {
    if (common.json) {
      spec.commandLine().getOut().println(document.text());
    }
  }

  /** Prints a remark to standard error. */
  void note(String line) {
    spec.commandLine().getErr().println(line);
  }

  Messages messages() {
    return common.messages();
  }
}
