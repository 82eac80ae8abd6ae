/**
 * Short programs, one per capability, each of which fits on a screen.
 *
 * <p>{@link io.dangol.examples.quickstart.Quickstart} is the whole loop in fifteen lines; the
 * others are the worked examples of the documents that Dangol grew out of.
 */
@NullMarked
package io.dangol.examples.quickstart;

import org.jspecify.annotations.NullMarked;
