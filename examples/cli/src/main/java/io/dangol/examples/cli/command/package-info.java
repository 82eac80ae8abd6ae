/**
 * The commands: each parses its options, calls the engines and prints.
 *
 * <p>Entry type: {@link io.dangol.examples.cli.command.Cli}, which runs a command in process and
 * returns its exit status.
 *
 * <pre>{@code
 * int status = new Cli(out, err).run("rfm", "--purchases", "shop.csv", "--as-of", "2026-07-01");
 * }</pre>
 */
@NullMarked
package io.dangol.examples.cli.command;

import org.jspecify.annotations.NullMarked;
