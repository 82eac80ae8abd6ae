package io.dangol.ltv.internal;

import java.util.List;

/**
 * The log-likelihood of the beta-discrete-Weibull model of contract renewal with its gradient in
 * (alpha, beta, c), or with c fixed at 1 of the shifted beta-geometric model in (alpha, beta).
 *
 * <pre>
 * S(t) = B(alpha, beta + t^c) / B(alpha, beta),  ln L = sum_t lost_t ln(S(t-1) - S(t)) + kept ln S(n)
 * </pre>
 *
 * Fader & Hardie (2007), J. Interactive Marketing 21(1); Fader, Hardie, Liu, Davin & Steenburgh
 * (2018), J. Interactive Marketing 43.
 */
public final class SurvivalLikelihood implements LogLikelihood {
  private final double[][] cohorts;
  private final boolean weibull;

  /**
   * Creates the likelihood of cohorts, each the customers still there after 0, 1, 2, ... periods.
   */
  public SurvivalLikelihood(double[][] cohorts, boolean weibull) {
    this.cohorts = cohorts;
    this.weibull = weibull;
  }

  /** ln S at u = t^c. */
  public static double logSurvival(double alpha, double beta, double u) {
    if (Double.isInfinite(u)) {
      return Double.NEGATIVE_INFINITY;
    }
    return SpecialFunctions.logBeta(alpha, beta + u) - SpecialFunctions.logBeta(alpha, beta);
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    double alpha = parameters[0];
    double beta = parameters[1];
    double c = weibull ? parameters[2] : 1.0;
    double sum = 0.0;
    double[] by = new double[3];
    int longest = 0;
    for (double[] cohort : cohorts) {
      longest = Math.max(longest, cohort.length);
    }
    double[] logS = new double[longest];
    double[][] slope = new double[longest][3];
    double digammaBeta = SpecialFunctions.digamma(beta);
    double digammaBoth = SpecialFunctions.digamma(alpha + beta);
    for (int t = 1; t < longest; t++) {
      double u = Math.pow(t, c);
      double atBeta = SpecialFunctions.digamma(beta + u);
      double atBoth = SpecialFunctions.digamma(alpha + beta + u);
      logS[t] = logSurvival(alpha, beta, u);
      slope[t][0] = digammaBoth - atBoth;
      slope[t][1] = atBeta - digammaBeta + digammaBoth - atBoth;
      slope[t][2] = (atBeta - atBoth) * u * Math.log(t);
    }
    for (double[] cohort : cohorts) {
      int last = cohort.length - 1;
      for (int t = 1; t <= last; t++) {
        double lost = cohort[t - 1] - cohort[t];
        if (lost == 0.0) {
          continue;
        }
        double ratio = Math.exp(logS[t] - logS[t - 1]);
        double gone = -Math.expm1(logS[t] - logS[t - 1]);
        sum += lost * (logS[t - 1] + Math.log(gone));
        for (int k = 0; k < 3; k++) {
          by[k] += lost * (slope[t - 1][k] - ratio * slope[t][k]) / gone;
        }
      }
      sum += cohort[last] * logS[last];
      for (int k = 0; k < 3; k++) {
        by[k] += cohort[last] * slope[last][k];
      }
    }
    System.arraycopy(by, 0, gradient, 0, gradient.length);
    return sum;
  }

  @Override
  public String limit(List<String> toInfinity, List<String> toZero) {
    if (toInfinity.contains("alpha") && toInfinity.contains("beta")) {
      return "everybody renews with the same probability";
    }
    if (toZero.contains("alpha") && toZero.contains("beta")) {
      return "customers either leave at the first renewal or never";
    }
    return "";
  }
}
