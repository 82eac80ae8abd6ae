package io.dangol.ltv.internal;

import java.util.List;

/** A log-likelihood with its analytic gradient, in natural (not logarithmic) parameters. */
public interface LogLikelihood {
  /**
   * Evaluates the log-likelihood.
   *
   * @param parameters the parameters, positive unless declared otherwise
   * @param gradient receives the partial derivatives
   * @return the log-likelihood; anything not finite means that the point is impossible
   */
  double evaluate(double[] parameters, double[] gradient);

  /**
   * Says in words which limiting case is reached when some parameters run off, or returns an empty
   * string.
   */
  default String limit(List<String> toInfinity, List<String> toZero) {
    return "";
  }
}
