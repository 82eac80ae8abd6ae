package io.dangol.examples.cli.report;

import java.util.List;

/** Checks that the sections share. */
final class Require {

  private Require() {}

  /** Returns an immutable copy of a list that must have elements. */
  static <T> List<T> some(List<T> rows, String name) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          name + " is empty\nMaybe the section should be left out of the report.");
    }
    return List.copyOf(rows);
  }

  /** Returns a count that must not be negative. */
  static long count(long value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " is " + value + ", but a count is at least 0");
    }
    return value;
  }
}
