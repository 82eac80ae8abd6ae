/**
 * Where long computations run: the threads of the host, its progress bar and its cancel button.
 *
 * <p>{@link io.dangol.core.execution.Execution} is the entry type, taken by every computation that
 * may last:
 *
 * <pre>{@code
 * Execution execution = Execution.parallel(pool, 4)
 *     .withProgress(progress -> bar.show(progress.step(), progress.steps()))
 *     .withCancellation(button::isPressed);
 * KMeansModel model = KMeans.fit(table, options, execution);
 * }</pre>
 *
 * <p>Results do not depend on it. Dangol starts no thread by itself.
 */
@NullMarked
package io.dangol.core.execution;

import org.jspecify.annotations.NullMarked;
