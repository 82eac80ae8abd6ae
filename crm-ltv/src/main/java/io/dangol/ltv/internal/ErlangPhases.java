package io.dangol.ltv.internal;

/**
 * What is known of a customer of a BG/CNBD-k or MBG/CNBD-k model: a purchase comes after k
 * exponential phases, of which some have passed unseen since the last one.
 *
 * <p>The joint density of the history with being alive and in phase j, and that with having left at
 * the last purchase, follow from Platzer & Reutterer (2016), Marketing Science 35(5), appendix,
 * without their approximation:
 *
 * <pre>
 * alive in phase j:  G(R+j)/j! tau^j (alpha+T)^-(R+j),   R = r + k x,  tau = T - t_x
 * left:              G(R) a/(b'+x-1) (alpha+t_x)^-R
 * </pre>
 *
 * each times B(a,b'+x)/B(a,b). Given phase j the purchase rate is Gamma(R + j, alpha + T), still
 * independent of the dropout probability.
 */
public final class ErlangPhases {
  private final double[] weights;
  private final double logAlive;
  private final double logLeft;

  /**
   * Computes the densities.
   *
   * @param canLeave whether leaving at the last purchase was possible
   * @param b b' = b for BG, b + 1 for MBG
   */
  public ErlangPhases(
      int k,
      double r,
      double alpha,
      double a,
      double b,
      int x,
      double tx,
      double age,
      boolean canLeave) {
    double shape = r + (double) k * x;
    double logAge = Math.log(alpha + age);
    double passed = (age - tx) / (alpha + age);
    double log = -shape * logAge;
    weights = new double[k];
    weights[0] = 1.0;
    double sum = 1.0;
    for (int j = 1; j < k; j++) {
      weights[j] = weights[j - 1] * ((shape + j - 1.0) / j) * passed;
      sum += weights[j];
      if (sum > 1e250) {
        // Hundreds of phases at high rates: keep the ratios, and the range of a double.
        for (int i = 0; i <= j; i++) {
          weights[i] *= 1e-250;
        }
        sum *= 1e-250;
        log += 250.0 * Math.log(10.0);
      }
    }
    for (int j = 0; j < k; j++) {
      weights[j] /= sum;
    }
    logAlive = log + Math.log(sum);
    logLeft =
        canLeave
            ? Math.log(a) - Math.log(b + x - 1.0) - shape * Math.log(alpha + tx)
            : Double.NEGATIVE_INFINITY;
  }

  /** The probability of being alive. */
  public double probabilityAlive() {
    return 1.0 / (1.0 + Math.exp(logLeft - logAlive));
  }

  /** The probability of being in phase j, given alive. */
  double weight(int j) {
    return weights[j];
  }

  double logAlive() {
    return logAlive;
  }

  double logLeft() {
    return logLeft;
  }

  /** The mean of a quantity that is known by phase, given alive. */
  public double mean(double[] byPhase) {
    return mean(byPhase, 0);
  }

  /** The mean of a quantity whose values by phase begin at an index of an array. */
  public double mean(double[] values, int from) {
    double mean = 0.0;
    for (int j = 0; j < weights.length; j++) {
      mean += weights[j] * values[from + j];
    }
    return mean;
  }

  /** The purchases to come from this customer, given alive. */
  public PurchaseProcess process(double shape, double alpha, double a, double b) {
    return new ErlangProcess(
        this, new ErlangFuture(weights.length, shape, a, b), shape, alpha, a, b);
  }
}
