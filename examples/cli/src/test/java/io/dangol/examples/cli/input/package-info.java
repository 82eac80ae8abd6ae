/** Tests. */
@NullMarked
package io.dangol.examples.cli.input;

import org.jspecify.annotations.NullMarked;
