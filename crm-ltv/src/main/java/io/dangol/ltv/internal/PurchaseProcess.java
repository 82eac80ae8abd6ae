package io.dangol.ltv.internal;

/**
 * The purchases still to come from a customer who is alive now, averaged over what is not known
 * about that customer. Everything a model predicts beyond P(alive) follows from the expected rate
 * at which such a customer buys at time t from now.
 */
public interface PurchaseProcess {
  /** The process with purchase rates of Gamma(r, alpha) and dropout probabilities of Beta(a, b). */
  static PurchaseProcess betaGeometric(double r, double alpha, double a, double b) {
    return new BetaGeometricProcess(r, alpha, a, b);
  }

  /** The process with purchase rates of Gamma(r, alpha) and dropout rates of Gamma(s, beta). */
  static PurchaseProcess pareto(double r, double alpha, double s, double beta) {
    return new ParetoProcess(r, alpha, s, beta);
  }

  /** The process with purchase rates of Gamma(r, alpha) and no dropout. */
  static PurchaseProcess poisson(double r, double alpha) {
    return new PoissonProcess(r, alpha);
  }

  /** The probability of being alive at time {@code t} from now. */
  double survival(double t);

  /** The rate of purchases at time {@code t} from now, dropout included. */
  double rate(double t);

  /** A time over which the rate falls noticeably; the quadrature steps geometrically beyond it. */
  double timeScale();

  /** The probability of exactly {@code n} purchases within {@code t} from now. */
  double probability(int n, double t);

  /** The expected purchases within {@code t} from now. */
  default double expected(double t) {
    return discounted(0.0, t);
  }

  /**
   * The expected purchases, each discounted from its own time at the continuous rate {@code delta},
   * within {@code horizon}, which may be infinite if {@code delta} is positive.
   */
  default double discounted(double delta, double horizon) {
    if (horizon <= 0.0) {
      return 0.0;
    }
    double scale = timeScale();
    // Beyond 45 nats of discounting nothing is left in double precision.
    double end = delta > 0.0 ? Math.min(horizon, 45.0 / delta) : horizon;
    // With t = scale (e^v - 1) the integrand is analytic in the strip |Im v| < pi, so short panels
    // converge geometrically.
    return GaussLegendre.rule20()
        .integrate(
            v -> {
              double grown = Math.exp(v);
              double t = scale * Math.expm1(v);
              return rate(t) * Math.exp(-delta * t) * scale * grown;
            },
            0.0,
            Math.log1p(end / scale),
            1.0);
  }
}
