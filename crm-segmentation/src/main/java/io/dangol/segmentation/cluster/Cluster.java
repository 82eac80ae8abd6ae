package io.dangol.segmentation.cluster;

import java.util.List;

/**
 * One cluster of a model.
 *
 * @param id the number of the cluster, from 1; a fit numbers by descending size, a refit keeps the
 *     numbers of the clusters that it continues
 * @param size the number of customers that the fit put into it
 * @param weight the sum of their weights; the size where customers have no weights
 * @param inertia the sum of weighted squared distances to the centre, in the scaled space
 * @param center the centre in the units of the features: the value of each feature that scales to
 *     the scaled centre
 * @param scaledCenter the centre in the scaled space, where distances are measured
 */
public record Cluster(
    int id,
    int size,
    double weight,
    double inertia,
    List<Double> center,
    List<Double> scaledCenter) {
  public Cluster {
    center = List.copyOf(center);
    scaledCenter = List.copyOf(scaledCenter);
    if (id < 1 || size < 0 || center.size() != scaledCenter.size()) {
      throw new IllegalArgumentException(
          "cluster "
              + id
              + " of size "
              + size
              + " with centres of "
              + center.size()
              + " and "
              + scaledCenter.size()
              + " features");
    }
  }
}
