package io.dangol.segmentation.cluster;

/**
 * Measures {@link ClusterCriteria} in two passes: sums per cluster, then one value per row. A row
 * of weight w counts as w copies.
 */
final class CriteriaMeter {
  private final Points points;
  private final CenterSet centers;
  private final int[] labels;
  private final double[] weights;
  private final double[][] means;
  private final double[] meanSquares;

  CriteriaMeter(Points points, CenterSet centers) {
    this.points = points;
    this.centers = centers;
    int k = centers.size();
    this.labels = new int[points.size()];
    this.weights = new double[k];
    this.means = new double[k][points.dimensions()];
    this.meanSquares = new double[k];
    sum();
  }

  private void sum() {
    for (int row = 0; row < labels.length; row++) {
      int c = centers.nearest(points, row);
      double weight = points.weight(row);
      labels[row] = c;
      weights[c] += weight;
      meanSquares[c] += weight * squaredNorm(row);
      for (int j = 0; j < points.dimensions(); j++) {
        means[c][j] += weight * points.columns()[j][row];
      }
    }
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] > 0) {
        meanSquares[c] /= weights[c];
        for (int j = 0; j < means[c].length; j++) {
          means[c][j] /= weights[c];
        }
      }
    }
  }

  ClusterCriteria measure() {
    int k = centers.size();
    double inertia = 0;
    double silhouettes = 0;
    double simplified = 0;
    double total = 0;
    double[] distances = new double[k];
    for (int row = 0; row < labels.length; row++) {
      double weight = points.weight(row);
      int own = labels[row];
      double squared = points.squaredDistance(row, centers.at(own));
      inertia += weight * squared;
      distances[own] += weight * Math.sqrt(squared);
      total += weight;
      if (k > 1) {
        silhouettes += weight * silhouette(row, own);
        simplified += weight * simplified(row, own, squared);
      }
    }
    return new ClusterCriteria(
        k,
        inertia,
        total > 0 ? silhouettes / total : 0,
        total > 0 ? simplified / total : 0,
        calinskiHarabasz(inertia, total),
        daviesBouldin(distances));
  }

  // The mean squared distance of x to the rows of a cluster is |x|^2 - 2 x.mean + mean of |y|^2;
  // within the own cluster the row itself is taken out by W / (W - 1).
  private double silhouette(int row, int own) {
    if (weights[own] <= 1) {
      return 0;
    }
    double norm = squaredNorm(row);
    double within = 0;
    double next = Double.POSITIVE_INFINITY;
    for (int c = 0; c < means.length; c++) {
      if (weights[c] == 0) {
        continue;
      }
      double product = 0;
      for (int j = 0; j < means[c].length; j++) {
        product = Math.fma(points.columns()[j][row], means[c][j], product);
      }
      double mean = Math.max(0, norm - 2 * product + meanSquares[c]);
      if (c == own) {
        within = mean * weights[c] / (weights[c] - 1);
      } else {
        next = Math.min(next, mean);
      }
    }
    return ratio(within, next);
  }

  private double simplified(int row, int own, double squared) {
    double next = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centers.size(); c++) {
      if (c != own) {
        next = Math.min(next, points.squaredDistance(row, centers.at(c)));
      }
    }
    return ratio(Math.sqrt(squared), Math.sqrt(next));
  }

  private static double ratio(double within, double next) {
    double larger = Math.max(within, next);
    return larger > 0 && larger < Double.POSITIVE_INFINITY ? (next - within) / larger : 0;
  }

  private double calinskiHarabasz(double within, double total) {
    int k = centers.size();
    if (k < 2 || total <= k) {
      return 0;
    }
    double[] grand = new double[points.dimensions()];
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < grand.length; j++) {
        grand[j] += weights[c] / total * means[c][j];
      }
    }
    double between = 0;
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < grand.length; j++) {
        between += weights[c] * (means[c][j] - grand[j]) * (means[c][j] - grand[j]);
      }
    }
    // Everybody on one centre: nothing lies between clusters nor within them.
    return between == 0 ? 0 : between / (k - 1) / (within / (total - k));
  }

  private double daviesBouldin(double[] distances) {
    int k = centers.size();
    if (k < 2) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < k; i++) {
      double worst = 0;
      for (int j = 0; j < k; j++) {
        if (i != j && weights[i] > 0 && weights[j] > 0) {
          double spread = distances[i] / weights[i] + distances[j] / weights[j];
          worst = Math.max(worst, spread / distance(centers.at(i), centers.at(j)));
        }
      }
      sum += worst;
    }
    return sum / k;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return Math.sqrt(sum);
  }

  private double squaredNorm(int row) {
    double sum = 0;
    for (double[] column : points.columns()) {
      sum = Math.fma(column[row], column[row], sum);
    }
    return sum;
  }
}
