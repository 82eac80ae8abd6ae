/**
 * Runs ours and the peers side by side: {@link io.dangol.examples.benchmarks.compare.Workload}s,
 * each with its {@link io.dangol.examples.benchmarks.compare.Contender}s, measured by a {@link
 * io.dangol.examples.benchmarks.compare.Comparison}.
 *
 * <p>Times on a shared machine are noisy, so that only ratios from one run mean something: the
 * contenders take turns, and the medians of their processor and wall times are divided.
 */
@NullMarked
package io.dangol.examples.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
