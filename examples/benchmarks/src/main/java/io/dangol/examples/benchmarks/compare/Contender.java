package io.dangol.examples.benchmarks.compare;

import java.util.function.Supplier;

/**
 * One way to do the work.
 *
 * @param name who does it, such as {@code commons-math}
 * @param items how many rows the work is about where the time is given per row; 0 for the time of
 *     all the work
 * @param work does it once and returns what it found
 */
public record Contender(String name, long items, Supplier<Finding> work) {

  /**
   * Creates a contender whose time is that of all its work.
   *
   * @param name who does it
   * @param work does it once and returns what it found
   */
  public Contender(String name, Supplier<Finding> work) {
    this(name, 0, work);
  }
}
