package io.dangol.ltv.internal;

import java.util.List;

/**
 * The log-likelihood of BG/CNBD-k and MBG/CNBD-k with its gradient in (r, alpha, a, b), for a given
 * k.
 *
 * <p>See {@link ErlangPhases} for its two parts; the times between purchases add (k-1) sum ln(gap)
 * - x ln G(k), which depends on the data and k only and makes likelihoods of different k compare.
 * Reutterer, Platzer & Schroeder (2021), IJRM 38(1).
 */
public final class ErlangLikelihood implements LogLikelihood {
  private final GroupedRows rows;
  private final int k;
  private final boolean modified;
  private final double constant;
  private final RisingFactorials ofR = new RisingFactorials();
  private final RisingFactorials ofB = new RisingFactorials();
  private final RisingFactorials ofAb = new RisingFactorials();
  private final LogLikelihood limits;

  public ErlangLikelihood(GroupedRows rows, int k, boolean modified, double totalLogGaps) {
    this.rows = rows;
    this.k = k;
    this.modified = modified;
    constant = (k - 1) * totalLogGaps - rows.totalX() * SpecialFunctions.logGamma(k);
    limits = new BetaGeometricLikelihood(rows, modified);
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    double r = parameters[0];
    double alpha = parameters[1];
    double a = parameters[2];
    double b = parameters[3];
    double shifted = modified ? b + 1.0 : b;
    ofR.fill(r, k * rows.maxX());
    ofB.fill(shifted, rows.maxX());
    ofAb.fill(a + shifted, rows.maxX());
    double sum = constant;
    double byR = 0.0;
    double byAlpha = 0.0;
    double byA = 0.0;
    double byB = 0.0;
    for (int i = 0; i < rows.size(); i++) {
      int x = rows.x(i);
      double w = rows.weight(i);
      double shape = r + (double) k * x;
      boolean canLeave = modified || x > 0;
      ErlangPhases phases =
          new ErlangPhases(k, r, alpha, a, shifted, x, rows.tx(i), rows.age(i), canLeave);
      double log = SpecialFunctions.logAddExp(phases.logAlive(), phases.logLeft());
      double alive = Math.exp(phases.logAlive() - log);
      double left = Math.exp(phases.logLeft() - log);
      double logAge = Math.log(alpha + rows.age(i));
      double digamma = 0.0;
      double meanDigamma = 0.0;
      double meanShape = 0.0;
      for (int j = 0; j < k; j++) {
        if (j > 0) {
          digamma += 1.0 / (shape + j - 1.0);
        }
        meanDigamma += phases.weight(j) * digamma;
        meanShape += phases.weight(j) * (shape + j);
      }
      sum += w * (ofR.log(k * x) + ofB.log(x) - ofAb.log(x) + log);
      byR += w * (ofR.derivative(k * x) + alive * (meanDigamma - logAge));
      byAlpha -= w * alive * meanShape / (alpha + rows.age(i));
      byA -= w * ofAb.derivative(x);
      byB += w * (ofB.derivative(x) - ofAb.derivative(x));
      if (left > 0.0) {
        byR -= w * left * Math.log(alpha + rows.tx(i));
        byAlpha -= w * left * shape / (alpha + rows.tx(i));
        byA += w * left / a;
        byB -= w * left / (shifted + x - 1.0);
      }
    }
    double n = rows.totalWeight();
    sum += n * r * Math.log(alpha);
    if (modified) {
      sum += n * (Math.log(b) - Math.log(a + b));
      byA -= n / (a + b);
      byB += n * (1.0 / b - 1.0 / (a + b));
    }
    gradient[0] = byR + n * Math.log(alpha);
    gradient[1] = byAlpha + n * r / alpha;
    gradient[2] = byA;
    gradient[3] = byB;
    return sum;
  }

  @Override
  public String limit(List<String> toInfinity, List<String> toZero) {
    return limits.limit(toInfinity, toZero);
  }
}
