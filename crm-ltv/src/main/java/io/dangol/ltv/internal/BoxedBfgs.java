package io.dangol.ltv.internal;

import java.util.Arrays;

/**
 * Minimises a smooth function inside a box by BFGS.
 *
 * <p>The line search looks for the weak Wolfe conditions by bracketing (Lewis and Overton, 2013,
 * Mathematical Programming 141, 135-163, algorithm 2.6) and treats every non-finite value as plus
 * infinity, so that a step into an impossible region is shortened and never aborts the search. A
 * coordinate at a bound whose gradient points outward is held there.
 */
final class BoxedBfgs {
  /**
   * Sufficient decrease and curvature, the textbook values for quasi-Newton (Nocedal and Wright,
   * 2006, section 3.1).
   */
  private static final double DECREASE = 1e-4;

  private static final double CURVATURE = 0.9;
  private static final int MAX_LINE_EVALUATIONS = 50;

  /**
   * Coordinates are logarithms: one step may change a parameter by a factor of about seven, not by
   * orders of magnitude.
   */
  private static final double LONGEST_STEP = 2.0;

  /** A function to minimise; returns the value and fills the gradient. */
  interface Function {
    double evaluate(double[] point, double[] gradient);
  }

  /** Where a search ended. */
  static final class Result {
    final double[] point;
    final double value;
    final double[] gradient;
    final int iterations;
    final boolean converged;

    Result(double[] point, double value, double[] gradient, int iterations, boolean converged) {
      this.point = point;
      this.value = value;
      this.gradient = gradient;
      this.iterations = iterations;
      this.converged = converged;
    }
  }

  private final Function function;
  private final double[] lower;
  private final double[] upper;
  private final double tolerance;
  private final int maxIterations;

  BoxedBfgs(
      Function function, double[] lower, double[] upper, double tolerance, int maxIterations) {
    this.function = function;
    this.lower = lower;
    this.upper = upper;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
  }

  Result minimize(double[] start) {
    int n = start.length;
    double[] x = clamp(start.clone());
    double[] g = new double[n];
    double f = evaluate(x, g);
    if (f == Double.POSITIVE_INFINITY) {
      return new Result(x, f, g, 0, false);
    }
    double[][] inverse = identity(n);
    boolean fresh = true;
    int iteration = 0;
    while (iteration < maxIterations) {
      boolean[] free = free(x, g);
      if (norm(g, free) < tolerance) {
        return new Result(x, f, g, iteration, true);
      }
      iteration++;
      double[] direction = direction(inverse, g, free);
      if (dot(direction, g) >= 0.0) {
        inverse = identity(n);
        fresh = true;
        direction = direction(inverse, g, free);
      }
      double longest = 0.0;
      for (double d : direction) {
        longest = Math.max(longest, Math.abs(d));
      }
      if (longest > LONGEST_STEP) {
        scale(direction, LONGEST_STEP / longest);
      }
      double[] next = new double[n];
      double[] nextGradient = new double[n];
      double nextValue = search(x, f, g, direction, next, nextGradient);
      if (nextValue == Double.POSITIVE_INFINITY) {
        if (fresh || norm(g, free) < 10.0 * tolerance) {
          // No step downhill lowers the value: it is flat to rounding.
          return new Result(x, f, g, iteration, false);
        }
        inverse = identity(n);
        fresh = true;
        continue;
      }
      fresh = update(inverse, x, g, next, nextGradient, fresh);
      x = next;
      g = nextGradient;
      f = nextValue;
    }
    return new Result(x, f, g, iteration, false);
  }

  /**
   * Searches along a direction; fills the accepted point and returns its value, or plus infinity if
   * nothing lower was found.
   */
  private double search(
      double[] x, double f, double[] g, double[] direction, double[] next, double[] nextGradient) {
    double slope = dot(direction, g);
    double low = 0.0;
    double high = Double.POSITIVE_INFINITY;
    double step = 1.0;
    double bestValue = Double.POSITIVE_INFINITY;
    double[] trial = new double[x.length];
    double[] trialGradient = new double[x.length];
    for (int k = 0; k < MAX_LINE_EVALUATIONS; k++) {
      boolean clamped = false;
      for (int i = 0; i < x.length; i++) {
        double moved = x[i] + step * direction[i];
        trial[i] = Math.min(Math.max(moved, lower[i]), upper[i]);
        clamped |= trial[i] != moved;
      }
      double value = evaluate(trial, trialGradient);
      double gain = 0.0;
      for (int i = 0; i < x.length; i++) {
        gain += g[i] * (trial[i] - x[i]);
      }
      if (!(value <= f + DECREASE * gain) || value == f) {
        high = step;
      } else {
        if (value < bestValue) {
          bestValue = value;
          System.arraycopy(trial, 0, next, 0, x.length);
          System.arraycopy(trialGradient, 0, nextGradient, 0, x.length);
        }
        if (clamped || dot(trialGradient, direction) >= CURVATURE * slope) {
          return bestValue;
        }
        low = step;
      }
      if (high < Double.POSITIVE_INFINITY) {
        if (high - low <= 1e-12 * high) {
          break;
        }
        step = 0.5 * (low + high);
      } else {
        step *= 2.0;
      }
    }
    return bestValue;
  }

  /** The BFGS update of the inverse Hessian; returns whether the matrix is still the identity. */
  private static boolean update(
      double[][] inverse,
      double[] x,
      double[] g,
      double[] next,
      double[] nextGradient,
      boolean fresh) {
    int n = x.length;
    double[] s = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      s[i] = next[i] - x[i];
      y[i] = nextGradient[i] - g[i];
    }
    double sy = dot(s, y);
    double yy = dot(y, y);
    if (!(sy > 1e-14 * Math.sqrt(dot(s, s) * yy))) {
      return fresh;
    }
    if (fresh) {
      // Nocedal and Wright (2006), eq. (6.20): size the first matrix by the curvature just seen.
      for (int i = 0; i < n; i++) {
        Arrays.fill(inverse[i], 0.0);
        inverse[i][i] = sy / yy;
      }
    }
    double[] hy = new double[n];
    for (int i = 0; i < n; i++) {
      hy[i] = dot(inverse[i], y);
    }
    double yhy = dot(y, hy);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] += (1.0 + yhy / sy) * s[i] * s[j] / sy - (hy[i] * s[j] + s[i] * hy[j]) / sy;
      }
    }
    return false;
  }

  private double evaluate(double[] point, double[] gradient) {
    double value = function.evaluate(point, gradient);
    if (Double.isNaN(value) || value == Double.NEGATIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    for (double d : gradient) {
      if (!Double.isFinite(d)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return value;
  }

  private double[] clamp(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.min(Math.max(x[i], lower[i]), upper[i]);
    }
    return x;
  }

  private boolean[] free(double[] x, double[] g) {
    boolean[] free = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      free[i] = !(x[i] <= lower[i] && g[i] > 0.0) && !(x[i] >= upper[i] && g[i] < 0.0);
    }
    return free;
  }

  private static double[] direction(double[][] inverse, double[] g, boolean[] free) {
    double[] direction = new double[g.length];
    for (int i = 0; i < g.length; i++) {
      if (free[i]) {
        for (int j = 0; j < g.length; j++) {
          if (free[j]) {
            direction[i] -= inverse[i][j] * g[j];
          }
        }
      }
    }
    return direction;
  }

  private static double norm(double[] g, boolean[] free) {
    double norm = 0.0;
    for (int i = 0; i < g.length; i++) {
      if (free[i]) {
        norm = Math.max(norm, Math.abs(g[i]));
      }
    }
    return norm;
  }

  private static double[][] identity(int n) {
    double[][] identity = new double[n][n];
    for (int i = 0; i < n; i++) {
      identity[i][i] = 1.0;
    }
    return identity;
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0.0;
    for (int i = 0; i < u.length; i++) {
      sum += u[i] * v[i];
    }
    return sum;
  }
}
