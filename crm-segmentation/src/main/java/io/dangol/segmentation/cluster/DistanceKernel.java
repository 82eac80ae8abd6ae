package io.dangol.segmentation.cluster;

import java.util.Arrays;

/**
 * Finds the nearest centre of every row of a block by exact squared distances: for results, where
 * {@link BlockKernel} is for passes.
 *
 * <p>Distances to one centre are formed for the whole block, feature by feature, which C2
 * vectorises; only the comparison goes row by row. Every distance has the bits of {@link
 * Points#squaredDistance}. One instance serves one thread.
 */
final class DistanceKernel {
  /** The index of a row that is near no centre, because a feature is NaN. */
  static final int NONE = -1;

  private final double[][] tile;
  private final double[] distances = new double[Points.BLOCK];
  private final double[] smallest = new double[Points.BLOCK];
  private final int[] nearest = new int[Points.BLOCK];

  DistanceKernel(int dimensions) {
    this.tile = new double[dimensions][Points.BLOCK];
  }

  /**
   * Assigns at most {@link Points#BLOCK} adjacent rows.
   *
   * @return the index of the nearest centre per row, the smallest at ties; valid until the next
   *     call
   */
  int[] assign(double[][] columns, int from, int length, CenterSet centers) {
    for (int j = 0; j < tile.length; j++) {
      System.arraycopy(columns[j], from, tile[j], 0, length);
    }
    Arrays.fill(smallest, Double.POSITIVE_INFINITY);
    Arrays.fill(nearest, NONE);
    for (int c = 0; c < centers.size(); c++) {
      Arrays.fill(distances, 0);
      for (int j = 0; j < tile.length; j++) {
        add(tile[j], centers.at(c)[j], distances);
      }
      keepSmaller(distances, c, smallest, nearest);
    }
    return nearest;
  }

  /** Returns the squared distance of a row of the last block to its nearest centre. */
  double squaredDistance(int row) {
    return smallest[row];
  }

  private static void add(double[] x, double center, double[] distances) {
    for (int i = 0; i < distances.length; i++) {
      double difference = x[i] - center;
      distances[i] = Math.fma(difference, difference, distances[i]);
    }
  }

  private static void keepSmaller(
      double[] distances, int center, double[] smallest, int[] nearest) {
    for (int i = 0; i < distances.length; i++) {
      boolean smaller = distances[i] < smallest[i];
      smallest[i] = smaller ? distances[i] : smallest[i];
      nearest[i] = smaller ? center : nearest[i];
    }
  }
}
