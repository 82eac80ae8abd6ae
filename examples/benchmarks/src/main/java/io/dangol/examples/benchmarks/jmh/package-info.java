/**
 * JMH benchmarks of the engines alone: {@code java -jar benchmarks.jar LtvFitBenchmark}. Beside the
 * peers they run in {@code compare}.
 */
@NullMarked
package io.dangol.examples.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
