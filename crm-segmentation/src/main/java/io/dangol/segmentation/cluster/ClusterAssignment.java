package io.dangol.segmentation.cluster;

import io.dangol.core.fact.Column;
import java.util.List;

/**
 * The clusters of the customers of a table, one row each.
 *
 * <p>Immutable; rows are those of the table.
 */
public final class ClusterAssignment {
  /** What {@link #idAt} returns for a customer without a cluster. */
  public static final int NONE = 0;

  private final int[] ids;
  private final double[] distances;
  private final int clusters;

  ClusterAssignment(int[] ids, double[] distances, int clusters) {
    this.ids = ids;
    this.distances = distances;
    this.clusters = clusters;
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of customers of the table
   */
  public int size() {
    return ids.length;
  }

  /**
   * Returns the cluster of a row.
   *
   * @param row the row
   * @return the number of the cluster, from 1, or {@link #NONE} where a feature is missing
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int idAt(int row) {
    return ids[row];
  }

  /**
   * Returns the distance of a row to the centre of its cluster.
   *
   * @param row the row
   * @return the Euclidean distance in the scaled space, or NaN where there is no cluster
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double distanceAt(int row) {
    return distances[row];
  }

  /**
   * Returns how many rows each cluster has.
   *
   * @return the number of rows per cluster, the first entry for cluster 1
   */
  public List<Integer> sizes() {
    Integer[] sizes = new Integer[clusters];
    int[] counts = new int[clusters + 1];
    for (int id : ids) {
      counts[id]++;
    }
    for (int c = 0; c < clusters; c++) {
      sizes[c] = counts[c + 1];
    }
    return List.of(sizes);
  }

  Column idColumn() {
    int[] values = ids.clone();
    for (int row = 0; row < values.length; row++) {
      values[row] = values[row] == NONE ? Integer.MIN_VALUE : values[row];
    }
    return Column.integers(ClusterFacts.ID, values);
  }

  Column distanceColumn() {
    return Column.decimals(ClusterFacts.DISTANCE, distances);
  }
}
