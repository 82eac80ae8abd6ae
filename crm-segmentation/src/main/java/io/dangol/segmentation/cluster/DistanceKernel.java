package io.dangol.segmentation.cluster;

import java.util.Arrays;

/**
 * Finds the nearest centre of every row of a block by exact squared distances: for results, where
 * {@link BlockKernel} is for passes.
 *
 * <p>Distances to one centre are formed for the whole block, feature by feature, and compared by
 * arithmetic, all of which C2 vectorises. Every distance has the bits of {@link
 * Points#squaredDistance}. One instance serves one thread.
 */
final class DistanceKernel {
  /** The index of a row that is near no centre, because a feature is NaN. */
  static final int NONE = -1;

  private final double[][] tile;
  private final double[] distances = new double[Points.BLOCK];
  private final double[] smallest = new double[Points.BLOCK];
  private final double[] index = new double[Points.BLOCK];
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
    if (centers.size() == 0) {
      Arrays.fill(nearest, NONE);
      return nearest;
    }
    Arrays.fill(index, 0);
    measure(centers.at(0), smallest);
    for (int c = 1; c < centers.size(); c++) {
      measure(centers.at(c), distances);
      keepSmaller(distances, c, smallest, index);
    }
    for (int i = 0; i < length; i++) {
      boolean ordinary = index[i] >= 0 && smallest[i] < Double.POSITIVE_INFINITY;
      nearest[i] = ordinary ? (int) index[i] : nearestOneByOne(i, centers);
    }
    return nearest;
  }

  /** Returns the squared distance of a row of the last block to its nearest centre. */
  double squaredDistance(int row) {
    return smallest[row];
  }

  private void measure(double[] center, double[] target) {
    Arrays.fill(target, 0);
    for (int j = 0; j < tile.length; j++) {
      add(tile[j], center[j], target);
    }
  }

  private static void add(double[] x, double center, double[] distances) {
    for (int i = 0; i < distances.length; i++) {
      double difference = x[i] - center;
      distances[i] = Math.fma(difference, difference, distances[i]);
    }
  }

  /**
   * Remembers smaller distances and whose they are, without a branch: the difference of two
   * distances times 2^1200 is 0 or at least 1.
   */
  private static void keepSmaller(
      double[] distances, double center, double[] smallest, double[] index) {
    for (int i = 0; i < distances.length; i++) {
      double smaller = Math.min(distances[i], smallest[i]);
      double closer = Math.min((smallest[i] - smaller) * 0x1p600 * 0x1p600, 1);
      index[i] = Math.fma(closer, center - index[i], index[i]);
      smallest[i] = smaller;
    }
  }

  /** For rows with a distance that is infinite or NaN, of which differences say nothing. */
  private int nearestOneByOne(int row, CenterSet centers) {
    int found = NONE;
    smallest[row] = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centers.size(); c++) {
      double sum = 0;
      for (int j = 0; j < tile.length; j++) {
        double difference = tile[j][row] - centers.at(c)[j];
        sum = Math.fma(difference, difference, sum);
      }
      if (sum < smallest[row]) {
        smallest[row] = sum;
        found = c;
      }
    }
    return found;
  }
}
