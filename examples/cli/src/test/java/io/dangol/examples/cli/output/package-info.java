/** Tests. */
@NullMarked
package io.dangol.examples.cli.output;

import org.jspecify.annotations.NullMarked;
