/**
 * Reads delimited files of any shape: delimiter, header names, dates and amounts as they come out
 * of a shop, and every problem with its place.
 *
 * <p>Entry type: {@link io.dangol.examples.cli.input.DelimitedFile}. Rows are streamed through one
 * reused cursor, so that a file may be larger than memory. Amounts are exact; days are {@code
 * java.time} days in the zone of the {@link io.dangol.examples.cli.input.TableFormat}.
 *
 * <pre>{@code
 * Problems problems = new Problems(BadRows.FAIL);
 * DelimitedFile file = DelimitedFile.of(path, TableFormat.defaults());
 * PurchaseReader reader = new PurchaseReader(file, problems);
 * PurchaseHistories histories = reader.read().histories();
 * problems.throwIfRefused();
 * }</pre>
 */
@NullMarked
package io.dangol.examples.cli.input;

import org.jspecify.annotations.NullMarked;
