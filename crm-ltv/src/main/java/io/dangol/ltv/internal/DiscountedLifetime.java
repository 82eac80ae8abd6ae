package io.dangol.ltv.internal;

/**
 * The discounted lifetime of customers who survive t periods with probability {@code S(t) =
 * B(alpha, beta + t^c) / B(alpha, beta)}: the periods of a contract, or with c = 1 the
 * opportunities of the beta-geometric/beta-Bernoulli model.
 */
public final class DiscountedLifetime {
  /** Terms smaller than this share of the sum are left out. */
  private static final double NEGLIGIBLE = 1e-16;

  /**
   * Terms added one by one. Where so many are not enough, S falls by less than half a percent per
   * period there, and the Euler-Maclaurin formula gives the rest to the last digit.
   */
  private static final int TERMS = 10_000;

  private final double alpha;
  private final double beta;
  private final double c;

  /** Creates the lifetime; all parameters must be positive and finite. */
  public DiscountedLifetime(double alpha, double beta, double c) {
    this.alpha = alpha;
    this.beta = beta;
    this.c = c;
  }

  /** The probability of surviving {@code t} periods, also between whole numbers. */
  public double survival(double t) {
    return t == 0.0
        ? 1.0
        : Math.exp(SurvivalLikelihood.logSurvival(alpha, beta, c == 1.0 ? t : Math.pow(t, c)));
  }

  /**
   * The sum of S(t) / (1 + d)^(t - from) over the whole numbers t from {@code from}.
   *
   * @param from the first period
   * @param perPeriod the discount rate d per period
   * @throws IllegalArgumentException if {@code perPeriod} is not positive
   */
  public double sum(int from, double perPeriod) {
    if (!(perPeriod > 0.0)) {
      throw new IllegalArgumentException(
          "a lifetime without end needs a positive discount rate, was "
              + perPeriod
              + " per period");
    }
    double delta = Math.log1p(perPeriod);
    double sum = 0.0;
    for (int k = 0; k < TERMS; k++) {
      double term = term(from, k, delta);
      sum += term;
      // What is left is at most term / d, for survival never rises.
      if (term <= NEGLIGIBLE * perPeriod * sum) {
        return sum;
      }
    }
    return sum + rest(from, delta);
  }

  private double term(int from, double k, double delta) {
    return survival(from + k) * Math.exp(-delta * k);
  }

  /** The terms from {@link #TERMS} on: their integral, half the first of them and a slope. */
  private double rest(int from, double delta) {
    // In the logarithm of time survival is a smooth power, so short panels converge geometrically.
    double integral =
        GaussLegendre.rule20()
            .integrate(
                v -> {
                  double k = TERMS * Math.exp(v);
                  return term(from, k, delta) * k;
                },
                0.0,
                // Beyond 45 nats of discounting nothing is left in double precision.
                Math.log1p(45.0 / delta / TERMS),
                0.5);
    double slope = 0.5 * (term(from, TERMS + 1.0, delta) - term(from, TERMS - 1.0, delta));
    return integral + 0.5 * term(from, TERMS, delta) - slope / 12.0;
  }
}
