package io.dangol.examples.benchmarks;

import io.dangol.examples.benchmarks.compare.CompareCommand;
import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine;

/** Entry point: {@code compare} runs ours beside the peers, anything else goes to JMH. */
public final class Main {

  private Main() {}

  /**
   * Runs the program.
   *
   * @param args {@code compare} with its options, or JMH's options
   * @throws IOException if JMH cannot read or write its files
   */
  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("compare")) {
      System.exit(
          new CommandLine(new CompareCommand()).execute(Arrays.copyOfRange(args, 1, args.length)));
    }
    org.openjdk.jmh.Main.main(args);
  }
}
