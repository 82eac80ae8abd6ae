/** Peers that need more than a method call: a database, loaded once and asked many times. */
@NullMarked
package io.dangol.examples.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
