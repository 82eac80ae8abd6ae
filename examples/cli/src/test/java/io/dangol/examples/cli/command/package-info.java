/** Tests. */
@NullMarked
package io.dangol.examples.cli.command;

import org.jspecify.annotations.NullMarked;
