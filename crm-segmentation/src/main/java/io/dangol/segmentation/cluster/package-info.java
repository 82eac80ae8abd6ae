/**
 * k-means clusters of customers: scaling inside the model, several starts, and results that are
 * bit-identical for any number of threads.
 *
 * <p>Distances are Euclidean in the scaled space, which has no unit; centres are reported in the
 * units of the features. Clusters are numbered from 1 by descending size; a refit keeps the numbers
 * of the clusters that it continues.
 *
 * <pre>{@code
 * KMeansModel model = KMeans.fit(base, KMeansOptions.clusters(6).withSeed(42));
 * FactTable facts = base.with(model); // cluster.id, cluster.distance
 * model.clusters().forEach(c -> report(c.id(), c.size(), c.center()));
 * int cluster = model.assign(12, 3, 150.0); // recency in days, frequency, spend
 * String stored = KMeansJson.write(model);
 * }</pre>
 *
 * <p>Entry type: {@link io.dangol.segmentation.cluster.KMeans}.
 */
@NullMarked
package io.dangol.segmentation.cluster;

import org.jspecify.annotations.NullMarked;
