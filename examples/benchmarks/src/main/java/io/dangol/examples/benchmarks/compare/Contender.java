package io.dangol.examples.benchmarks.compare;

import java.util.function.Supplier;

/**
 * One way to do the work.
 *
 * @param name who does it, such as {@code commons-math}
 * @param work does it once and returns what it found
 */
public record Contender(String name, Supplier<Finding> work) {}
