/**
 * How far predictions may be off: models fitted again and again to made-up or redrawn customers,
 * and the intervals of whatever is computed from them.
 *
 * <p>Entry type: {@link io.dangol.ltv.uncertainty.Bootstrap}. Its draws hold a repeat model and a
 * spend model each, so that an interval of a value covers what is not known of both; a difference
 * taken within each draw is paired. Randomness comes from a seed, and results are the same for any
 * number of threads.
 *
 * <pre>{@code
 * Draws<ModelPair> draws = Bootstrap.seeded(42)
 *     .on(Execution.parallel(executor, 4))
 *     .simulated(customers, repeat, spend);
 * draws.counts();                                          // fitted, degenerate, failed
 * Interval spent = draws.interval(models -> models.spend().meanSpend());
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.uncertainty;

import org.jspecify.annotations.NullMarked;
