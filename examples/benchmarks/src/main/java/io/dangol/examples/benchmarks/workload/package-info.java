/**
 * The pieces of work that {@code compare} knows, each with the same data for ours and for the
 * peers.
 */
@NullMarked
package io.dangol.examples.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
