package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;

/** Sizes and costs of the clusters around given centres, by exact distances. */
final class Measurement {
  private final int[] sizes;
  private final double[] weights;
  private final double[] inertias;

  private Measurement(int k) {
    this.sizes = new int[k];
    this.weights = new double[k];
    this.inertias = new double[k];
  }

  /** Assigns every row to its nearest centre; chunks are added in their order. */
  static Measurement of(Points points, CenterSet centers, Execution execution) {
    int chunks = (points.size() + Lloyd.CHUNK - 1) / Lloyd.CHUNK;
    Measurement[] parts = new Measurement[chunks];
    execution.forEach(
        chunks,
        chunk -> {
          Measurement part = new Measurement(centers.size());
          DistanceKernel kernel = new DistanceKernel(points.dimensions());
          int last = Math.min(points.size(), (chunk + 1) * Lloyd.CHUNK);
          for (int from = chunk * Lloyd.CHUNK; from < last; from += Points.BLOCK) {
            int length = Math.min(Points.BLOCK, last - from);
            int[] nearest = kernel.assign(points.columns(), from, length, centers);
            for (int i = 0; i < length; i++) {
              double weight = points.weight(from + i);
              part.sizes[nearest[i]]++;
              part.weights[nearest[i]] += weight;
              part.inertias[nearest[i]] += weight * kernel.squaredDistance(i);
            }
          }
          parts[chunk] = part;
        });
    Measurement total = new Measurement(centers.size());
    for (Measurement part : parts) {
      for (int c = 0; c < centers.size(); c++) {
        total.sizes[c] += part.sizes[c];
        total.weights[c] += part.weights[c];
        total.inertias[c] += part.inertias[c];
      }
    }
    return total;
  }

  int size(int center) {
    return sizes[center];
  }

  double weight(int center) {
    return weights[center];
  }

  double inertia(int center) {
    return inertias[center];
  }

  double inertia() {
    double sum = 0;
    for (double inertia : inertias) {
      sum += inertia;
    }
    return sum;
  }
}
