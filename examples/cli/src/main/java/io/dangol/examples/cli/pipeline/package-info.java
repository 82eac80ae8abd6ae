/**
 * The closed loop: purchases, facts, segments, clusters, lifetime value, grades and a campaign, and
 * the files that show them.
 *
 * <p>Entry type: {@link io.dangol.examples.cli.pipeline.Pipeline}, which is what a host would
 * write. Amounts are in the currency of the purchases, times in days.
 *
 * <pre>{@code
 * Pipeline pipeline = new Pipeline(RunConfig.defaults(), asOf, zone, execution);
 * RunResult result = pipeline.run(histories, contacts);
 * RunFiles.write(result, report, staging);
 * }</pre>
 */
@NullMarked
package io.dangol.examples.cli.pipeline;

import org.jspecify.annotations.NullMarked;
