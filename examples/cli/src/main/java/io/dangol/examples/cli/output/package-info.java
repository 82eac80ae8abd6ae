/**
 * What commands print and write: tables for people, JSON for programs, files that appear whole or
 * not at all.
 *
 * <p>Entry types: {@link io.dangol.examples.cli.output.TextTable}, {@link
 * io.dangol.examples.cli.output.JsonDocument}, {@link io.dangol.examples.cli.output.Staging} and
 * {@link io.dangol.examples.cli.output.Messages}.
 *
 * <pre>{@code
 * try (Staging files = Staging.directory(out)) {
 *   JsonDocument.write(summary, files.file("summary.json"));
 *   files.commit();
 * }
 * }</pre>
 */
@NullMarked
package io.dangol.examples.cli.output;

import org.jspecify.annotations.NullMarked;
