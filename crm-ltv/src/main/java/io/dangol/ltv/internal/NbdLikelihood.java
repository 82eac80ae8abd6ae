package io.dangol.ltv.internal;

import java.util.List;

/**
 * The log-likelihood of the NBD model, Poisson purchases at gamma rates without dropout, with its
 * gradient in (r, alpha).
 *
 * <pre>
 * ln L = lnG(r+x)-lnG(r) + r ln alpha - (r+x) ln(alpha+T)
 * </pre>
 *
 * It is the likelihood of the purchase times, like that of the models with dropout, so that the two
 * compare; the likelihood of the counts alone (Ehrenberg, 1959) adds x ln T - ln x!.
 */
public final class NbdLikelihood implements LogLikelihood {
  private final GroupedRows rows;
  private final RisingFactorials ofR = new RisingFactorials();

  public NbdLikelihood(GroupedRows rows) {
    this.rows = rows;
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    double r = parameters[0];
    double alpha = parameters[1];
    ofR.fill(r, rows.maxX());
    double sum = 0.0;
    double byR = 0.0;
    double byAlpha = 0.0;
    for (int i = 0; i < rows.size(); i++) {
      int x = rows.x(i);
      double w = rows.weight(i);
      double logAge = Math.log(alpha + rows.age(i));
      sum += w * (ofR.log(x) - (r + x) * logAge);
      byR += w * (ofR.derivative(x) - logAge);
      byAlpha -= w * (r + x) / (alpha + rows.age(i));
    }
    double n = rows.totalWeight();
    gradient[0] = byR + n * Math.log(alpha);
    gradient[1] = byAlpha + n * r / alpha;
    return sum + n * r * Math.log(alpha);
  }

  @Override
  public String limit(List<String> toInfinity, List<String> toZero) {
    return toInfinity.contains("r") ? "everybody buys at the same rate" : "";
  }
}
