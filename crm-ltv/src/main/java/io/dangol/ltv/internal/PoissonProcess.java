package io.dangol.ltv.internal;

/** A customer who never leaves and buys at a rate drawn from Gamma(r, alpha). */
record PoissonProcess(double r, double alpha) implements RateProcess {

  @Override
  public double rate(double t) {
    return r / alpha;
  }

  @Override
  public double survival(double t) {
    return 1.0;
  }

  @Override
  public double timeScale() {
    return alpha;
  }

  @Override
  public double discounted(double delta, double horizon) {
    if (delta == 0.0) {
      return r / alpha * horizon;
    }
    return r / alpha * -Math.expm1(-delta * horizon) / delta;
  }

  @Override
  public double probability(int n, double t) {
    if (t <= 0.0) {
      return n == 0 ? 1.0 : 0.0;
    }
    return Math.exp(BetaGeometricProcess.logNegativeBinomial(r, alpha, n, t));
  }
}
