package io.dangol.examples.cli.command;

/** The exit statuses of all commands. */
public final class ExitStatus {

  /** The command did what it was told. */
  public static final int DONE = 0;

  /** The options make no sense. */
  public static final int USAGE = 2;

  /** An input file cannot be used. */
  public static final int BAD_INPUT = 3;

  /** The engine could not produce a result. */
  public static final int NO_RESULT = 4;

  private ExitStatus() {}
}
