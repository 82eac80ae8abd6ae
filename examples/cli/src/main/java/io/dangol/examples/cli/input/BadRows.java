package io.dangol.examples.cli.input;

/** What to do with rows that cannot be used. */
public enum BadRows {
  /** Refuse the file, with every problem. The default: nothing is dropped silently. */
  FAIL,
  /** Leave the rows out and count them by reason. */
  SKIP
}
