package io.dangol.segmentation.cluster;

/** Lloyd's iteration as in a textbook, with nothing clever: the yardstick of the fast one. */
final class ReferenceLloyd {
  private final double[][] columns;

  ReferenceLloyd(double[][] columns) {
    this.columns = columns;
  }

  double[][] iterate(double[][] start, int passes) {
    double[][] centers = start;
    for (int pass = 0; pass < passes; pass++) {
      double[][] sums = new double[centers.length][columns.length];
      int[] counts = new int[centers.length];
      for (int row = 0; row < columns[0].length; row++) {
        int nearest = nearest(row, centers);
        counts[nearest]++;
        for (int j = 0; j < columns.length; j++) {
          sums[nearest][j] += columns[j][row];
        }
      }
      double[][] next = new double[centers.length][columns.length];
      for (int c = 0; c < centers.length; c++) {
        for (int j = 0; j < columns.length; j++) {
          next[c][j] = counts[c] == 0 ? centers[c][j] : sums[c][j] / counts[c];
        }
      }
      centers = next;
    }
    return centers;
  }

  double inertia(double[][] centers) {
    double sum = 0;
    for (int row = 0; row < columns[0].length; row++) {
      sum += distance(row, centers[nearest(row, centers)]);
    }
    return sum;
  }

  int nearest(int row, double[][] centers) {
    int nearest = 0;
    for (int c = 1; c < centers.length; c++) {
      if (distance(row, centers[c]) < distance(row, centers[nearest])) {
        nearest = c;
      }
    }
    return nearest;
  }

  private double distance(int row, double[] center) {
    double sum = 0;
    for (int j = 0; j < columns.length; j++) {
      sum += (columns[j][row] - center[j]) * (columns[j][row] - center[j]);
    }
    return sum;
  }
}
