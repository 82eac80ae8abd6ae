package io.dangol.ltv.internal;

/**
 * The purchases still to come from a customer who is alive now, averaged over what is not known
 * about that customer. Everything a model predicts beyond P(alive) follows from it.
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

  /** The probability of exactly {@code n} purchases within {@code t} from now. */
  double probability(int n, double t);

  /** The expected purchases within {@code t} from now. */
  double expected(double t);

  /**
   * The expected purchases, each discounted from its own time at the continuous rate {@code delta},
   * within {@code horizon}, which may be infinite if {@code delta} is positive.
   */
  double discounted(double delta, double horizon);
}
