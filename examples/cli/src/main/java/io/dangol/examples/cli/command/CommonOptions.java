package io.dangol.examples.cli.command;

import io.dangol.examples.cli.output.Language;
import io.dangol.examples.cli.output.Messages;
import picocli.CommandLine.Option;

/** The options that every command has; the help shows them last. */
final class CommonOptions {

  @Option(names = "--json", order = 101, description = "One JSON document on standard output.")
  boolean json;

  @Option(
      names = "--lang",
      order = 102,
      paramLabel = "en|ko",
      defaultValue = "en",
      description = "Language of tables and report.")
  Language language = Language.EN;

  @Option(
      names = "--threads",
      order = 103,
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads; results do not depend on them.")
  int threads;

  @Option(names = "--debug", order = 104, description = "Show where an error comes from.")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      order = 105,
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  Messages messages() {
    return new Messages(language);
  }

  /** As many threads as asked for, otherwise one per processor. */
  int threadCount() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
