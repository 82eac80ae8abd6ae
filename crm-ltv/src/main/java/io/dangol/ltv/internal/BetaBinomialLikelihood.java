package io.dangol.ltv.internal;

import java.util.List;

/**
 * The log-likelihood of BG/BB with its gradient in (alpha, beta, gamma, delta), over grouped rows
 * of (x, t_x, n).
 *
 * <pre>
 * L = B(alpha+x,beta+n-x)/B(alpha,beta) B(gamma,delta+n)/B(gamma,delta)
 *     + sum_{i=0}^{n-t_x-1} B(alpha+x,beta+t_x-x+i)/B(alpha,beta) B(gamma+1,delta+t_x+i)/B(gamma,delta)
 * </pre>
 *
 * Fader, Hardie & Shang (2010), Marketing Science 29(6), eq. (3); summed on the log scale.
 */
public final class BetaBinomialLikelihood implements LogLikelihood {
  private final GroupedRows rows;
  private final int longest;
  private final RisingFactorials ofAlpha = new RisingFactorials();
  private final RisingFactorials ofBeta = new RisingFactorials();
  private final RisingFactorials ofAlphaBeta = new RisingFactorials();
  private final RisingFactorials ofDelta = new RisingFactorials();
  private final RisingFactorials ofGammaDelta = new RisingFactorials();

  public BetaBinomialLikelihood(GroupedRows rows) {
    this.rows = rows;
    int max = 0;
    for (int i = 0; i < rows.size(); i++) {
      max = Math.max(max, (int) rows.age(i));
    }
    longest = max;
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    double gamma = parameters[2];
    ofAlpha.fill(parameters[0], longest);
    ofBeta.fill(parameters[1], longest);
    ofAlphaBeta.fill(parameters[0] + parameters[1], longest);
    ofDelta.fill(parameters[3], longest);
    ofGammaDelta.fill(gamma + parameters[3], longest + 1);
    double sum = 0.0;
    double[] by = new double[4];
    double[] logs = new double[longest + 1];
    for (int row = 0; row < rows.size(); row++) {
      int x = rows.x(row);
      int tx = (int) rows.tx(row);
      int n = (int) rows.age(row);
      double w = rows.weight(row);
      // Entry n - t_x stands for being alive, the others for having left before opportunity t_x + i
      // + 1.
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i <= n - tx; i++) {
        int end = tx + i;
        double log = ofBeta.log(end - x) - ofAlphaBeta.log(end) + ofDelta.log(end);
        log += i == n - tx ? -ofGammaDelta.log(end) : Math.log(gamma) - ofGammaDelta.log(end + 1);
        logs[i] = log;
        high = Math.max(high, log);
      }
      double total = 0.0;
      for (int i = 0; i <= n - tx; i++) {
        logs[i] = Math.exp(logs[i] - high);
        total += logs[i];
      }
      sum += w * (ofAlpha.log(x) + high + Math.log(total));
      for (int i = 0; i <= n - tx; i++) {
        int end = tx + i;
        double share = w * logs[i] / total;
        double both = ofAlphaBeta.derivative(end);
        boolean alive = i == n - tx;
        double ends = ofGammaDelta.derivative(alive ? end : end + 1);
        by[0] += share * (ofAlpha.derivative(x) - both);
        by[1] += share * (ofBeta.derivative(end - x) - both);
        by[2] += share * ((alive ? 0.0 : 1.0 / gamma) - ends);
        by[3] += share * (ofDelta.derivative(end) - ends);
      }
    }
    System.arraycopy(by, 0, gradient, 0, 4);
    return sum;
  }

  @Override
  public String limit(List<String> toInfinity, List<String> toZero) {
    if (toInfinity.contains("gamma") && toInfinity.contains("delta")) {
      return "everybody leaves with the same probability";
    }
    if (toInfinity.contains("alpha") && toInfinity.contains("beta")) {
      return "everybody buys with the same probability";
    }
    if (toZero.contains("gamma") || toInfinity.contains("delta")) {
      return "nobody ever leaves";
    }
    return "";
  }
}
