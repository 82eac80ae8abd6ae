package io.dangol.ltv.internal;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** The observed information at an optimum, taken apart into its eigenvectors. */
final class Information {
  /**
   * Below this curvature, in nats per squared logarithm, the data say nothing about a direction.
   */
  private static final double FLAT = 1e-6;

  /** A parameter takes part in a flat direction when its share of the unit vector exceeds this. */
  private static final double SHARE = 1e-4;

  private final double[] eigenvalues;
  private final double[][] eigenvectors;

  /** Decomposes a symmetric matrix. */
  Information(double[][] hessian) {
    int n = hessian.length;
    eigenvalues = new double[n];
    eigenvectors = new double[n][];
    EigenDecomposition decomposition = new EigenDecomposition(new Array2DRowRealMatrix(hessian));
    for (int k = 0; k < n; k++) {
      eigenvalues[k] = decomposition.getRealEigenvalue(k);
      eigenvectors[k] = decomposition.getEigenvector(k).toArray();
    }
  }

  boolean flat() {
    return eigenvalues[weakest()] <= FLAT;
  }

  /** The unit vector along which the likelihood curves least. */
  double[] weakestDirection() {
    return eigenvectors[weakest()];
  }

  private int weakest() {
    int weakest = 0;
    for (int k = 1; k < eigenvalues.length; k++) {
      if (eigenvalues[k] < eigenvalues[weakest]) {
        weakest = k;
      }
    }
    return weakest;
  }

  /**
   * Standard errors: the square roots of the diagonal of the inverse, infinite where a flat
   * direction takes part.
   */
  double[] standardErrors() {
    double[] errors = new double[eigenvalues.length];
    for (int i = 0; i < errors.length; i++) {
      double variance = 0.0;
      for (int k = 0; k < eigenvalues.length; k++) {
        double share = eigenvectors[k][i];
        if (eigenvalues[k] > FLAT) {
          variance += share * share / eigenvalues[k];
        } else if (Math.abs(share) > SHARE) {
          variance = Double.POSITIVE_INFINITY;
        }
      }
      errors[i] = Math.sqrt(variance);
    }
    return errors;
  }

  /** The Newton step for a gradient, or null where the matrix is not positive definite. */
  double @org.jspecify.annotations.Nullable [] newtonStep(double[] gradient) {
    if (flat()) {
      return null;
    }
    double[] step = new double[gradient.length];
    for (int k = 0; k < eigenvalues.length; k++) {
      double along = 0.0;
      for (int i = 0; i < gradient.length; i++) {
        along += eigenvectors[k][i] * gradient[i];
      }
      for (int i = 0; i < gradient.length; i++) {
        step[i] -= eigenvectors[k][i] * along / eigenvalues[k];
      }
    }
    return step;
  }
}
