package io.dangol.ltv.internal;

/**
 * A customer alive now who buys at a rate drawn from Gamma(r, alpha) and leaves at a rate drawn
 * from Gamma(s, beta). Given survival both posteriors stay gamma, so every history leads to this
 * process with (r + x, alpha + T, s, beta + T).
 */
record ParetoProcess(double r, double alpha, double s, double beta) implements RateProcess {

  @Override
  public double rate(double t) {
    return r / alpha * survival(t);
  }

  @Override
  public double survival(double t) {
    return Math.exp(-s * Math.log1p(t / beta));
  }

  @Override
  public double timeScale() {
    return beta / Math.max(1.0, s);
  }

  @Override
  public double expected(double t) {
    double w = Math.log1p(t / beta);
    double power = (s - 1.0) * w;
    // beta/(s-1) (1 - (1+t/beta)^-(s-1)), which tends to beta ln(1+t/beta) at s = 1.
    double factor = Math.abs(power) < 1e-300 ? w : -Math.expm1(-power) / (s - 1.0);
    return r / alpha * beta * factor;
  }

  @Override
  public double probability(int n, double t) {
    if (t <= 0.0) {
      return n == 0 ? 1.0 : 0.0;
    }
    double stayed =
        survival(t) * Math.exp(BetaGeometricProcess.logNegativeBinomial(r, alpha, n, t));
    double base = Math.min(alpha, beta);
    double left =
        GaussLegendre.rule20()
            .integrate(
                v -> {
                  double u = base * Math.expm1(v);
                  double density = Math.log(s / beta) - (s + 1.0) * Math.log1p(u / beta);
                  double log = density + BetaGeometricProcess.logNegativeBinomial(r, alpha, n, u);
                  return Math.exp(log) * base * Math.exp(v);
                },
                0.0,
                Math.log1p(t / base),
                0.5);
    return Math.min(1.0, stayed + left);
  }
}
