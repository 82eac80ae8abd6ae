package io.dangol.segmentation.cluster;

import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * What changed between two models, on the same customers: which cluster became which, and how many
 * customers moved.
 *
 * <p>Clusters are matched one to one so that as many customers as possible keep their cluster.
 *
 * @param pairs the pairs by ascending number of the old cluster, then new clusters without an old
 *     one
 * @param customers the number of customers that have a cluster in both models
 * @param moved how many of them are in a cluster that does not match their old one
 */
public record ClusterDrift(List<Pair> pairs, int customers, int moved) {
  public ClusterDrift {
    pairs = List.copyOf(pairs);
  }

  /**
   * An old cluster and the new one that matches it.
   *
   * @param before the number of the old cluster, empty for a new one
   * @param after the number of the new cluster, empty for one that is gone
   * @param sizeBefore the number of customers in the old cluster, of those that have a cluster in
   *     both models
   * @param sizeAfter the number of customers in the new cluster, of the same customers
   * @param jaccard their common customers by the customers of either, within [0, 1]
   */
  public record Pair(
      OptionalInt before, OptionalInt after, int sizeBefore, int sizeAfter, double jaccard) {}

  /**
   * Compares two models.
   *
   * @param before the old model
   * @param after the new model
   * @param table customers with the features of both
   * @return what changed
   * @throws IllegalArgumentException if a feature is not in the table
   */
  public static ClusterDrift between(KMeansModel before, KMeansModel after, FactTable table) {
    int[][] common = common(before, after, table);
    int[] match =
        HungarianMatching.maximize(
            square(common, before.clusters().size(), after.clusters().size()));
    int rows = before.clusters().size();
    int columns = after.clusters().size();
    int[] beforeSizes = new int[match.length];
    int[] afterSizes = new int[match.length];
    int customers = 0;
    for (int a = 0; a < rows; a++) {
      for (int b = 0; b < columns; b++) {
        beforeSizes[a] += common[a][b];
        afterSizes[b] += common[a][b];
        customers += common[a][b];
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int kept = 0;
    for (int a = 0; a < match.length; a++) {
      int b = match[a];
      boolean old = a < rows;
      boolean fresh = b < columns;
      if (old || fresh) {
        int shared = old && fresh ? common[a][b] : 0;
        int union = beforeSizes[a] + afterSizes[b] - shared;
        kept += shared;
        pairs.add(
            new Pair(
                old ? OptionalInt.of(a + 1) : OptionalInt.empty(),
                fresh ? OptionalInt.of(b + 1) : OptionalInt.empty(),
                beforeSizes[a],
                afterSizes[b],
                union == 0 ? 0 : (double) shared / union));
      }
    }
    return new ClusterDrift(pairs, customers, customers - kept);
  }

  /** Counts the customers of each old cluster in each new one. */
  static int[][] common(KMeansModel before, KMeansModel after, FactTable table) {
    ClusterAssignment old = before.assign(table);
    ClusterAssignment fresh = after.assign(table);
    int[][] common = new int[before.clusters().size()][after.clusters().size()];
    for (int row = 0; row < table.size(); row++) {
      if (old.idAt(row) != ClusterAssignment.NONE && fresh.idAt(row) != ClusterAssignment.NONE) {
        common[old.idAt(row) - 1][fresh.idAt(row) - 1]++;
      }
    }
    return common;
  }

  static double[][] square(int[][] common, int rows, int columns) {
    double[][] square = new double[Math.max(rows, columns)][Math.max(rows, columns)];
    for (int a = 0; a < rows; a++) {
      for (int b = 0; b < columns; b++) {
        square[a][b] = common[a][b];
      }
    }
    return square;
  }

  /**
   * Returns the share of customers that moved.
   *
   * @return a share within [0, 1]; 0 without customers
   */
  public double movedShare() {
    return customers == 0 ? 0 : (double) moved / customers;
  }

  /** Returns the pairs and the share that moved. */
  @Override
  public String toString() {
    return "ClusterDrift[moved "
        + moved
        + " of "
        + customers
        + ", "
        + Arrays.toString(pairs.toArray())
        + "]";
  }
}
