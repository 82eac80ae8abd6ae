package io.dangol.segmentation.cluster;

/** Centres in the scaled space, with the norms that a pass needs. Nobody writes to the arrays. */
final class CenterSet {
  private final double[][] centers;
  private final double[] halfSquaredNorms;
  private final double maxNorm;

  CenterSet(double[][] centers) {
    this.centers = centers;
    this.halfSquaredNorms = new double[centers.length];
    double largest = 0;
    for (int c = 0; c < centers.length; c++) {
      double sum = 0;
      for (double coordinate : centers[c]) {
        sum = Math.fma(coordinate, coordinate, sum);
      }
      halfSquaredNorms[c] = 0.5 * sum;
      largest = Math.max(largest, sum);
    }
    this.maxNorm = Math.sqrt(largest);
  }

  int size() {
    return centers.length;
  }

  double[] at(int center) {
    return centers[center];
  }

  double[][] toArray() {
    return centers;
  }

  double halfSquaredNorm(int center) {
    return halfSquaredNorms[center];
  }

  double maxNorm() {
    return maxNorm;
  }

  /** Returns the centre nearest to a row by exact distances, the smallest index at ties. */
  int nearest(Points points, int row) {
    int nearest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centers.length; c++) {
      double distance = points.squaredDistance(row, centers[c]);
      if (distance < smallest) {
        smallest = distance;
        nearest = c;
      }
    }
    return nearest;
  }
}
