/**
 * Movement of customers between segments: a matrix of two dates, named moves, a Markov projection
 * and drift.
 *
 * <p>For honest movement, score both dates with the same frozen model: thresholds that are fitted
 * anew force fixed shares into every bin and hide the real drift. Periods are those between the two
 * dates; shares are within [0, 1].
 *
 * <pre>{@code
 * RfmModel frozen = Rfm.fit(january, RfmOptions.defaults());
 * MigrationMatrix moves =
 *     MigrationMatrix.between(january.with(frozen), july.with(frozen), RfmFacts.SEGMENT);
 * long saved = moves.count("AT_RISK", "LOYAL");
 * MarkovProjection future = MarkovProjection.of(moves, 0.5);
 * }</pre>
 *
 * <p>Entry type: {@link io.dangol.segmentation.migration.MigrationMatrix}.
 */
@NullMarked
package io.dangol.segmentation.migration;

import org.jspecify.annotations.NullMarked;
