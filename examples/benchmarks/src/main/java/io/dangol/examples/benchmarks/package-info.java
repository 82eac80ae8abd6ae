/**
 * Speed beside the peers: JMH benchmarks, and {@code compare}, which runs ours and theirs in one
 * process, in turn.
 *
 * <pre>{@code
 * java -jar benchmarks.jar compare kmeans-1m-3     // a table
 * java -jar benchmarks.jar compare --json          // all workloads, as JSON
 * java -jar benchmarks.jar RfmBenchmark            // JMH, with its own options
 * }</pre>
 */
@NullMarked
package io.dangol.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
