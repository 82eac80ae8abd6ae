package io.dangol.ltv.internal;

import java.util.Arrays;
import java.util.List;

/**
 * The log-likelihood of the gamma-gamma model of spend with its gradient in (p, q, v), over grouped
 * rows of (x, mean spend z): the spend sits in the t_x column of the rows.
 *
 * <pre>
 * ln L = lnG(px+q)-lnG(px)-lnG(q) + q ln v + (px-1) ln z + px ln x - (px+q) ln(xz+v)
 * </pre>
 *
 * Fader & Hardie (2013), "The Gamma-Gamma Model of Monetary Value", eq. (1a).
 */
public final class GammaGammaLikelihood implements LogLikelihood {
  private final GroupedRows rows;
  private final double[] logSpend;
  private final int[] countIndex;
  private final int[] counts;

  public GammaGammaLikelihood(GroupedRows rows) {
    this.rows = rows;
    logSpend = new double[rows.size()];
    countIndex = new int[rows.size()];
    int[] position = new int[rows.maxX() + 1];
    int distinct = 0;
    int[] found = new int[rows.maxX() + 1];
    for (int i = 0; i < rows.size(); i++) {
      int x = rows.x(i);
      if (position[x] == 0) {
        found[distinct] = x;
        position[x] = ++distinct;
      }
      countIndex[i] = position[x] - 1;
      logSpend[i] = Math.log(rows.tx(i));
    }
    counts = Arrays.copyOf(found, distinct);
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    double p = parameters[0];
    double q = parameters[1];
    double v = parameters[2];
    double logV = Math.log(v);
    double constant = q * logV - SpecialFunctions.logGamma(q);
    double digammaQ = SpecialFunctions.digamma(q);
    // Everything that depends on the number of purchases only.
    double[] value = new double[counts.length];
    double[] byP = new double[counts.length];
    double[] byQ = new double[counts.length];
    for (int k = 0; k < counts.length; k++) {
      double x = counts[k];
      double both = SpecialFunctions.digamma(p * x + q);
      value[k] =
          SpecialFunctions.logGamma(p * x + q)
              - SpecialFunctions.logGamma(p * x)
              + p * x * Math.log(x)
              + constant;
      byP[k] = x * (both - SpecialFunctions.digamma(p * x) + Math.log(x));
      byQ[k] = both - digammaQ + logV;
    }
    double sum = 0.0;
    double gradientP = 0.0;
    double gradientQ = 0.0;
    double gradientV = 0.0;
    for (int i = 0; i < rows.size(); i++) {
      int k = countIndex[i];
      double x = counts[k];
      double w = rows.weight(i);
      double total = x * rows.tx(i) + v;
      double logTotal = Math.log(total);
      sum += w * (value[k] + (p * x - 1.0) * logSpend[i] - (p * x + q) * logTotal);
      gradientP += w * (byP[k] + x * logSpend[i] - x * logTotal);
      gradientQ += w * (byQ[k] - logTotal);
      gradientV += w * (q / v - (p * x + q) / total);
    }
    gradient[0] = gradientP;
    gradient[1] = gradientQ;
    gradient[2] = gradientV;
    return sum;
  }

  @Override
  public String limit(List<String> toInfinity, List<String> toZero) {
    if (toInfinity.contains("q") && (toInfinity.contains("v") || toZero.contains("p"))) {
      return "everybody has the same mean spend";
    }
    if (toInfinity.contains("p")) {
      return "a customer spends the same every time";
    }
    return "";
  }
}
