package io.dangol.ltv.internal;

/**
 * Ends of profile-likelihood intervals: where the loss, minimised over all other coordinates, has
 * risen by half the squared quantile. The signed root of the rise is nearly linear in the
 * coordinate, so that a secant finds its end in a few steps.
 */
final class ProfileLikelihood {
  private static final int MOST_STEPS = 40;

  /** In quantiles; an end is found to about a thousandth of a standard error. */
  private static final double ACCURACY = 1e-3;

  private final BoxedBfgs.Function meanLoss;
  private final double box;
  private final double tolerance;
  private final double weight;
  private final double quantile;

  ProfileLikelihood(
      BoxedBfgs.Function meanLoss, double box, double tolerance, double weight, double quantile) {
    this.meanLoss = meanLoss;
    this.box = box;
    this.tolerance = tolerance;
    this.weight = weight;
    this.quantile = quantile;
  }

  /**
   * The end of an interval on one side.
   *
   * @param side -1 for the lower end, 1 for the upper one
   * @return the coordinate, infinite where the loss does not rise so far inside of the box
   */
  double end(double[] optimum, double loss, int coordinate, double error, double side) {
    double from = optimum[coordinate];
    double inner = 0.0;
    double innerRoot = 0.0;
    double outer = Double.NaN;
    double outerRoot = Double.NaN;
    double most = side > 0.0 ? box - from : box + from;
    double reach = Math.min(most, Double.isFinite(error) ? quantile * error : 1.0);
    double[] point = optimum;
    for (int step = 0; step < MOST_STEPS; step++) {
      BoxedBfgs.Result there = minimumAt(point, coordinate, from + side * reach);
      double root = Math.sqrt(Math.max(0.0, 2.0 * weight * (there.value - loss)));
      if (Math.abs(root - quantile) < ACCURACY) {
        return boxed(there.point, coordinate)
            ? side * Double.POSITIVE_INFINITY
            : from + side * reach;
      }
      if (root < quantile) {
        inner = reach;
        innerRoot = root;
        point = there.point;
      } else {
        outer = reach;
        outerRoot = root;
      }
      if (Double.isNaN(outer)) {
        if (reach >= most) {
          return side * Double.POSITIVE_INFINITY;
        }
        reach = Math.min(most, 2.0 * reach);
      } else {
        double share = (quantile - innerRoot) / (outerRoot - innerRoot);
        // Away from the ends, or a curved root lets one of them stand still.
        reach = inner + (outer - inner) * Math.max(0.05, Math.min(0.95, share));
      }
    }
    return from + side * reach;
  }

  /** Whether only the box kept the other coordinates from following further. */
  private boolean boxed(double[] point, int coordinate) {
    boolean boxed = false;
    for (int i = 0; i < point.length; i++) {
      boxed |= i != coordinate && Math.abs(point[i]) > box - 1e-6;
    }
    return boxed;
  }

  private BoxedBfgs.Result minimumAt(double[] near, int coordinate, double value) {
    double[] lower = new double[near.length];
    double[] upper = new double[near.length];
    double[] start = near.clone();
    for (int i = 0; i < near.length; i++) {
      lower[i] = i == coordinate ? value : -box;
      upper[i] = i == coordinate ? value : box;
    }
    start[coordinate] = value;
    return new BoxedBfgs(meanLoss, lower, upper, tolerance, 100).minimize(start);
  }
}
