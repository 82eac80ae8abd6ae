package io.dangol.ltv.internal;

import java.util.List;

/**
 * A likelihood whose purchase and dropout parameters depend on static covariates: one part per
 * distinct covariate vector z, each with its own parameters.
 *
 * <pre>
 * alpha_z = alpha exp(-gamma'z),   c_z = c exp(+-delta'z)  for the dropout parameter c
 * </pre>
 *
 * Fader & Hardie (2007), "Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD
 * models", note 019. The gradient follows from those of the parts by the chain rule, so any model
 * with an alpha and a dropout parameter can be wrapped.
 */
public final class CovariateLikelihood implements LogLikelihood {
  private static final int ALPHA = 1;

  private final List<? extends LogLikelihood> parts;
  private final double[][] covariates;
  private final int base;
  private final int dropout;
  private final double dropoutSign;

  /**
   * Creates the likelihood.
   *
   * @param parts the likelihood of the customers of each covariate vector
   * @param covariates the vectors, as many as parts
   * @param base the number of parameters of a part
   * @param dropout the index of the parameter that the dropout effects scale
   * @param dropoutSign 1 where a larger parameter means more dropout, -1 where it means less
   */
  public CovariateLikelihood(
      List<? extends LogLikelihood> parts,
      double[][] covariates,
      int base,
      int dropout,
      double dropoutSign) {
    this.parts = parts;
    this.covariates = covariates;
    this.base = base;
    this.dropout = dropout;
    this.dropoutSign = dropoutSign;
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    int m = (parameters.length - base) / 2;
    double sum = 0.0;
    double[] total = new double[parameters.length];
    double[] own = new double[base];
    double[] ownGradient = new double[base];
    for (int g = 0; g < parts.size(); g++) {
      double[] z = covariates[g];
      double purchase = 0.0;
      double leaving = 0.0;
      for (int k = 0; k < m; k++) {
        purchase += parameters[base + k] * z[k];
        leaving += parameters[base + m + k] * z[k];
      }
      System.arraycopy(parameters, 0, own, 0, base);
      own[ALPHA] *= Math.exp(-purchase);
      own[dropout] *= Math.exp(dropoutSign * leaving);
      sum += parts.get(g).evaluate(own, ownGradient);
      for (int j = 0; j < base; j++) {
        total[j] += ownGradient[j] * (own[j] / parameters[j]);
      }
      for (int k = 0; k < m; k++) {
        total[base + k] -= ownGradient[ALPHA] * own[ALPHA] * z[k];
        total[base + m + k] += ownGradient[dropout] * own[dropout] * dropoutSign * z[k];
      }
    }
    System.arraycopy(total, 0, gradient, 0, total.length);
    return sum;
  }

  @Override
  public String limit(List<String> toInfinity, List<String> toZero) {
    return parts.get(0).limit(toInfinity, toZero);
  }
}
