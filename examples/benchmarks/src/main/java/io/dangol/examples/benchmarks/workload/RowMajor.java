package io.dangol.examples.benchmarks.workload;

import io.dangol.examples.benchmarks.data.CustomerMixture;

/** Rows as the peers take them, and what a set of centres costs on them. */
final class RowMajor {

  private RowMajor() {}

  static double[][] of(CustomerMixture mixture) {
    double[][] rows = new double[mixture.rows()][mixture.columns().length];
    for (int feature = 0; feature < mixture.columns().length; feature++) {
      double[] column = mixture.columns()[feature];
      for (int row = 0; row < rows.length; row++) {
        rows[row][feature] = column[row];
      }
    }
    return rows;
  }

  static double inertia(double[][] rows, double[][] centers) {
    double inertia = 0;
    for (double[] row : rows) {
      double smallest = Double.POSITIVE_INFINITY;
      for (double[] center : centers) {
        double distance = 0;
        for (int i = 0; i < row.length; i++) {
          distance += (row[i] - center[i]) * (row[i] - center[i]);
        }
        smallest = Math.min(smallest, distance);
      }
      inertia += smallest;
    }
    return inertia;
  }
}
