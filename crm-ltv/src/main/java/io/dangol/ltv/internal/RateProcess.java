package io.dangol.ltv.internal;

/** A process whose expected rate of purchases has a closed form; sums over time integrate it. */
interface RateProcess extends PurchaseProcess {

  /** The rate of purchases at time {@code t} from now, dropout included. */
  double rate(double t);

  /** A time over which the rate falls noticeably; the quadrature steps geometrically beyond it. */
  double timeScale();

  @Override
  default double expected(double t) {
    return discounted(0.0, t);
  }

  @Override
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
