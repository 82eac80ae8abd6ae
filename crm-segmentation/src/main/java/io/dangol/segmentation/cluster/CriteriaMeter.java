package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import java.util.Arrays;

/**
 * Measures {@link ClusterCriteria} in two passes: sums per cluster, then one value per row. A row
 * of weight w counts as w copies. Chunks of rows are fixed and added in their order, so that the
 * criteria do not depend on the number of threads.
 */
final class CriteriaMeter {
  /** What a pass adds up before the values per cluster: inertia, silhouettes, weight. */
  private static final int TOTALS = 4;

  private static final int PASSES = 2;

  private final Points points;
  private final CenterSet centers;
  private final Execution execution;
  private final int[] labels;
  private final double[] weights;
  private final double[][] means;
  private final double[] meanSquares;

  CriteriaMeter(Points points, CenterSet centers, Execution execution) {
    this.points = points;
    this.centers = centers;
    this.execution = execution;
    int k = centers.size();
    this.labels = new int[points.size()];
    this.weights = new double[k];
    this.means = new double[k][points.dimensions()];
    this.meanSquares = new double[k];
  }

  /** Adds per cluster: weight, weighted squared norms, weighted coordinates. */
  private void sum() {
    int width = 2 + points.dimensions();
    double[] sums =
        pass(
            centers.size() * width,
            (row, part) -> {
              int c = centers.nearest(points, row);
              double weight = points.weight(row);
              labels[row] = c;
              part[c * width] += weight;
              part[c * width + 1] += weight * squaredNorm(row);
              for (int j = 0; j < points.dimensions(); j++) {
                part[c * width + 2 + j] += weight * points.columns()[j][row];
              }
            });
    for (int c = 0; c < weights.length; c++) {
      weights[c] = sums[c * width];
      if (weights[c] > 0) {
        meanSquares[c] = sums[c * width + 1] / weights[c];
        for (int j = 0; j < means[c].length; j++) {
          means[c][j] = sums[c * width + 2 + j] / weights[c];
        }
      }
    }
  }

  ClusterCriteria measure() {
    int k = centers.size();
    if (k == 0) {
      return new ClusterCriteria(0, 0, 0, 0, 0, 0);
    }
    sum();
    execution.progress().accept(KMeansProgress.of(KMeansProgress.Stage.EVALUATION, 1, PASSES));
    double[] sums = pass(TOTALS + k, this::addRow);
    execution.progress().accept(KMeansProgress.of(KMeansProgress.Stage.EVALUATION, 2, PASSES));
    double inertia = sums[0];
    double total = sums[3];
    return new ClusterCriteria(
        k,
        inertia,
        total > 0 ? sums[1] / total : 0,
        total > 0 ? sums[2] / total : 0,
        calinskiHarabasz(inertia, total),
        daviesBouldin(Arrays.copyOfRange(sums, TOTALS, sums.length)));
  }

  private void addRow(int row, double[] part) {
    double weight = points.weight(row);
    int own = labels[row];
    double squared = points.squaredDistance(row, centers.at(own));
    part[0] += weight * squared;
    part[3] += weight;
    part[TOTALS + own] += weight * Math.sqrt(squared);
    if (centers.size() > 1) {
      part[1] += weight * silhouette(row, own);
      part[2] += weight * simplified(row, own, squared);
    }
  }

  /** What a pass does with a row. */
  private interface RowTask {
    void add(int row, double[] part);
  }

  private double[] pass(int width, RowTask task) {
    int chunks = (points.size() + Lloyd.CHUNK - 1) / Lloyd.CHUNK;
    double[][] parts = new double[chunks][];
    execution.forEach(
        chunks,
        chunk -> {
          double[] part = new double[width];
          int last = Math.min(points.size(), (chunk + 1) * Lloyd.CHUNK);
          for (int row = chunk * Lloyd.CHUNK; row < last; row++) {
            task.add(row, part);
          }
          parts[chunk] = part;
        });
    double[] sums = new double[width];
    for (double[] part : parts) {
      for (int i = 0; i < width; i++) {
        sums[i] += part[i];
      }
    }
    return sums;
  }

  // The mean squared distance of x to the rows of a cluster is |x|^2 - 2 x.mean + mean of |y|^2;
  // within the own cluster the row itself is taken out by W / (W - 1), one of its copies that is,
  // or the whole row where it stands for less than one customer.
  private double silhouette(int row, int own) {
    double others = weights[own] - Math.min(1, points.weight(row));
    // Rounding of a sum of weights must not make a lone row its own neighbour.
    if (others <= 1e-12 * weights[own]) {
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
        within = mean * weights[c] / others;
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
