package io.dangol.ltv.internal;

import java.util.List;

/**
 * The log-likelihood of BG/NBD and MBG/NBD with its gradient in (r, alpha, a, b).
 *
 * <pre>
 * ln L = lnG(r+x)-lnG(r) + r ln alpha + lnB(a,b'+x)-lnB(a,b)
 *        + logaddexp( -(r+x) ln(alpha+T), ln a - ln(b'+x-1) - (r+x) ln(alpha+t_x) )
 * </pre>
 *
 * with b' = b and the second term only for x > 0 (BG/NBD: Fader, Hardie & Lee, 2005, eq. 6, in log
 * space), or b' = b + 1 and the second term always (MBG/NBD: Batislam, Denizel & Filiztekin, 2007:
 * the coin is also tossed after the first purchase).
 */
public final class BetaGeometricLikelihood implements LogLikelihood {
  private final GroupedRows rows;
  private final boolean modified;
  private final RisingFactorials ofR = new RisingFactorials();
  private final RisingFactorials ofB = new RisingFactorials();
  private final RisingFactorials ofAb = new RisingFactorials();

  public BetaGeometricLikelihood(GroupedRows rows, boolean modified) {
    this.rows = rows;
    this.modified = modified;
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    double r = parameters[0];
    double alpha = parameters[1];
    double a = parameters[2];
    double b = parameters[3];
    double shifted = modified ? b + 1.0 : b;
    ofR.fill(r, rows.maxX());
    ofB.fill(shifted, rows.maxX());
    ofAb.fill(a + shifted, rows.maxX());
    double logA = Math.log(a);
    double sum = 0.0;
    double byR = 0.0;
    double byAlpha = 0.0;
    double byA = 0.0;
    double byB = 0.0;
    for (int i = 0; i < rows.size(); i++) {
      int x = rows.x(i);
      double w = rows.weight(i);
      double ageTerm = alpha + rows.age(i);
      double logAge = Math.log(ageTerm);
      double alive = -(r + x) * logAge;
      double log = alive;
      double aliveShare = 1.0;
      double logRecency = 0.0;
      double recencyTerm = 1.0;
      double leftShare = 0.0;
      if (modified || x > 0) {
        recencyTerm = alpha + rows.tx(i);
        logRecency = Math.log(recencyTerm);
        double odds = logA - Math.log(shifted + x - 1.0) + (r + x) * (logAge - logRecency);
        // The smaller of the two exponentials decides, so that neither share loses its digits.
        if (odds <= 0.0) {
          double e = Math.exp(odds);
          log = alive + Math.log1p(e);
          leftShare = e / (1.0 + e);
          aliveShare = 1.0 / (1.0 + e);
        } else {
          double e = Math.exp(-odds);
          log = alive + odds + Math.log1p(e);
          leftShare = 1.0 / (1.0 + e);
          aliveShare = e / (1.0 + e);
        }
      }
      sum += w * (log + ofR.log(x) + ofB.log(x) - ofAb.log(x));
      byR += w * (ofR.derivative(x) - aliveShare * logAge - leftShare * logRecency);
      byAlpha -= w * (r + x) * (aliveShare / ageTerm + leftShare / recencyTerm);
      byA += w * (leftShare / a - ofAb.derivative(x));
      byB += w * (ofB.derivative(x) - ofAb.derivative(x));
      if (leftShare > 0.0) {
        byB -= w * leftShare / (shifted + x - 1.0);
      }
    }
    double n = rows.totalWeight();
    double logAlpha = Math.log(alpha);
    sum += n * r * logAlpha;
    byR += n * logAlpha;
    byAlpha += n * r / alpha;
    if (modified) {
      // lnB(a,b+1)-lnB(a,b)
      sum += n * (Math.log(b) - Math.log(a + b));
      byA -= n / (a + b);
      byB += n * (1.0 / b - 1.0 / (a + b));
    }
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = byA;
    gradient[3] = byB;
    return sum;
  }

  @Override
  public String limit(List<String> toInfinity, List<String> toZero) {
    if (toInfinity.contains("r") && toInfinity.contains("alpha")) {
      return "everybody buys at the same rate";
    }
    if (toInfinity.contains("a") && toInfinity.contains("b")) {
      return "everybody leaves with the same probability";
    }
    if (toZero.contains("a") && toZero.contains("b")) {
      return "customers either leave at once or never";
    }
    if (toZero.contains("a") || toInfinity.contains("b")) {
      return "nobody ever leaves";
    }
    if (toZero.contains("b") || toInfinity.contains("a")) {
      return "everybody leaves at the first chance";
    }
    return "";
  }
}
