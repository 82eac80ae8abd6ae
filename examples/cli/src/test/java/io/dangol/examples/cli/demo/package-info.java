/** Tests of the made-up shop. */
@NullMarked
package io.dangol.examples.cli.demo;

import org.jspecify.annotations.NullMarked;
