package io.dangol.ltv.internal;

import java.util.List;

/**
 * The conditional log-likelihood of the shape k of gamma-distributed times between purchases, given
 * how many there are and their sum.
 *
 * <p>Given the sum t_x of its x gaps, the shares of the gaps of one customer are Dirichlet(k, ...,
 * k), whatever the customer's rate, age and dropout are; the likelihood of the shares is
 *
 * <pre>
 * sum over customers of  ln G(x k) - x ln G(k) + (k - 1) sum_i ln(gap_i / t_x)
 * </pre>
 *
 * <p>Customers with x &lt; 2 say nothing about k.
 */
public final class GapLikelihood implements LogLikelihood {
  private final int[] purchases;
  private final double[] weights;
  private final double logShares;

  /**
   * Creates the likelihood.
   *
   * @param purchases different numbers of purchases, each at least 2
   * @param weights the customers with so many purchases
   * @param logShares the weighted sum of the logarithms of all shares
   */
  public GapLikelihood(int[] purchases, double[] weights, double logShares) {
    this.purchases = purchases.clone();
    this.weights = weights.clone();
    this.logShares = logShares;
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    double k = parameters[0];
    double logGamma = SpecialFunctions.logGamma(k);
    double digamma = SpecialFunctions.digamma(k);
    double sum = (k - 1.0) * logShares;
    double slope = logShares;
    for (int i = 0; i < purchases.length; i++) {
      double x = purchases[i];
      sum += weights[i] * (SpecialFunctions.logGamma(x * k) - x * logGamma);
      slope += weights[i] * x * (SpecialFunctions.digamma(x * k) - digamma);
    }
    gradient[0] = slope;
    return sum;
  }

  @Override
  public String limit(List<String> toInfinity, List<String> toZero) {
    return toInfinity.isEmpty() ? "" : "every customer buys at equal intervals";
  }
}
