package io.dangol.segmentation.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Scaled rows as a structure of arrays: one array per feature, so that a loop over rows reads
 * adjacent memory and vectorises.
 *
 * <p>Package-private on purpose: the arrays are shared, not copied, and nobody writes to them.
 */
final class Points {
  /** Rows per block: four columns of one block fill half of a 32 KiB first-level cache. */
  static final int BLOCK = 512;

  /** Leaves room for the sum of the squared distances of two billion rows. */
  private static final double LARGEST_SQUARE = 0x1p900;

  private final double[][] columns;
  private final int size;
  private final double @Nullable [] weights;
  private final double[] blockNorms;
  private double squares;

  Points(double[][] columns, int size, double @Nullable [] weights) {
    this.columns = columns;
    this.size = size;
    this.weights = weights;
    this.blockNorms = blockNorms();
  }

  int size() {
    return size;
  }

  int dimensions() {
    return columns.length;
  }

  double[][] columns() {
    return columns;
  }

  double weight(int row) {
    return weights == null ? 1 : weights[row];
  }

  /** Returns the largest Euclidean norm of the rows of a block. */
  double blockNorm(int block) {
    return blockNorms[block];
  }

  /** Returns the sum of the squared Euclidean norms of all rows by weight. */
  double squares() {
    return squares;
  }

  double[] row(int row) {
    double[] values = new double[columns.length];
    for (int j = 0; j < values.length; j++) {
      values[j] = columns[j][row];
    }
    return values;
  }

  double squaredDistance(int row, double[] center) {
    double sum = 0;
    for (int j = 0; j < center.length; j++) {
      double difference = columns[j][row] - center[j];
      sum = Math.fma(difference, difference, sum);
    }
    return sum;
  }

  /** Returns the points of some rows, in the order given. */
  Points pick(int[] rows) {
    double[][] picked = new double[columns.length][rows.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < rows.length; i++) {
        picked[j][i] = columns[j][rows[i]];
      }
    }
    double[] pickedWeights = null;
    if (weights != null) {
      pickedWeights = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        pickedWeights[i] = weights[rows[i]];
      }
    }
    return new Points(picked, rows.length, pickedWeights);
  }

  /** Returns the row with the largest coordinate: it drags the mean and so the others along. */
  private int mostExtreme() {
    int extreme = 0;
    double largest = -1;
    for (double[] column : columns) {
      for (int row = 0; row < size; row++) {
        if (!(Math.abs(column[row]) <= largest)) {
          largest = Math.abs(column[row]);
          extreme = row;
        }
      }
    }
    return extreme;
  }

  private double[] blockNorms() {
    double[] norms = new double[(size + BLOCK - 1) / BLOCK];
    for (int block = 0; block < norms.length; block++) {
      int end = Math.min(size, (block + 1) * BLOCK);
      double largest = 0;
      for (int row = block * BLOCK; row < end; row++) {
        double sum = 0;
        for (double[] column : columns) {
          sum = Math.fma(column[row], column[row], sum);
        }
        largest = Math.max(largest, sum);
        squares += weight(row) * sum;
      }
      norms[block] = Math.sqrt(largest);
      if (!(largest < LARGEST_SQUARE)) {
        throw new ExtremeRow("the squares of the scaled features overflow", mostExtreme());
      }
    }
    return norms;
  }
}
