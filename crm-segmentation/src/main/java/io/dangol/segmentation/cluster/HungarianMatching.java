package io.dangol.segmentation.cluster;

import java.util.Arrays;

/**
 * The one-to-one matching of rows and columns with the largest total, in k^3 steps by shortest
 * augmenting paths.
 *
 * <p>Kuhn (1955), "The Hungarian method for the assignment problem", doi 10.1002/nav.3800020109; in
 * the form of Jonker &amp; Volgenant (1987), doi 10.1007/BF02278710.
 */
final class HungarianMatching {
  private HungarianMatching() {}

  /**
   * Matches rows to columns.
   *
   * @param gains the gain of each pair, a square matrix
   * @return the column of each row
   */
  static int[] maximize(double[][] gains) {
    int n = gains.length;
    // Potentials and matches are 1-based; column 0 stands for "not matched yet".
    double[] u = new double[n + 1];
    double[] v = new double[n + 1];
    int[] rowOf = new int[n + 1];
    int[] from = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      rowOf[0] = row;
      int column = 0;
      double[] slack = new double[n + 1];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      boolean[] used = new boolean[n + 1];
      do {
        used[column] = true;
        int current = rowOf[column];
        int next = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= n; j++) {
          if (!used[j]) {
            double reduced = -gains[current - 1][j - 1] - u[current] - v[j];
            if (reduced < slack[j]) {
              slack[j] = reduced;
              from[j] = column;
            }
            if (slack[j] < smallest) {
              smallest = slack[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= n; j++) {
          if (used[j]) {
            u[rowOf[j]] += smallest;
            v[j] -= smallest;
          } else {
            slack[j] -= smallest;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[from[column]];
        column = from[column];
      }
    }
    int[] columnOf = new int[n];
    for (int j = 1; j <= n; j++) {
      columnOf[rowOf[j] - 1] = j - 1;
    }
    return columnOf;
  }
}
