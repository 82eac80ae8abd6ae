/** Made-up data that looks like a customer base: the same for the same seed, on every machine. */
@NullMarked
package io.dangol.examples.benchmarks.data;

import org.jspecify.annotations.NullMarked;
