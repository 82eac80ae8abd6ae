/**
 * {@code dangol}, the command line: every engine over CSV files, and the closed loop with its
 * report.
 *
 * <p>Entry type: {@link io.dangol.examples.cli.Main}. Exit status: 0 done, 2 wrong usage, 3 bad
 * input, 4 no result. Dates are days in a stated zone, amounts exact decimals.
 *
 * <pre>{@code
 * java -jar dangol.jar demo
 * java -jar dangol.jar run --purchases shop.csv --as-of 2026-07-01 --out result
 * java -jar dangol.jar rfm --purchases shop.csv --as-of 2026-07-01 --json
 * }</pre>
 */
@NullMarked
package io.dangol.examples.cli;

import org.jspecify.annotations.NullMarked;
