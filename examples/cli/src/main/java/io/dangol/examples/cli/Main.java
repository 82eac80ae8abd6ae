package io.dangol.examples.cli;

import io.dangol.examples.cli.command.Cli;
import io.dangol.examples.cli.output.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** Starts the command line. */
public final class Main {

  private Main() {}

  /**
   * Runs a command and ends the JVM with its exit status.
   *
   * @param args the command and its options; none for the help
   */
  public static void main(String[] args) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int status = new Cli(out, err).run(args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), Terminal.charset()), true);
  }
}
