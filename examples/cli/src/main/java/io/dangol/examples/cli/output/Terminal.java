package io.dangol.examples.cli.output;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the program talks to: a terminal, or a file or pipe. */
public final class Terminal {

  private Terminal() {}

  /**
   * Returns whether standard output is a terminal.
   *
   * @return whether a person is watching
   */
  public static boolean isInteractive() {
    Console console = console();
    if (console == null) {
      return false;
    }
    try {
      // Since JDK 22 there is always a console, and this method tells whether it is a terminal.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Returns the encoding to print in: the terminal's own if it knows Hangul, UTF-8 for files, pipes
   * and JSON.
   *
   * @return the encoding
   */
  public static Charset charset() {
    Console console = console();
    return isInteractive() && console != null && console.charset().newEncoder().canEncode('단')
        ? console.charset()
        : StandardCharsets.UTF_8;
  }

  @SuppressWarnings("SystemConsoleNull") // isInteractive() asks newer JDKs what they know
  private static @Nullable Console console() {
    return System.console();
  }
}
