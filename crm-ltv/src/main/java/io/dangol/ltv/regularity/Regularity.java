package io.dangol.ltv.regularity;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.internal.GapLikelihood;
import io.dangol.ltv.internal.MaximumLikelihood;
import io.dangol.ltv.internal.SpecialFunctions;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * How regularly customers buy: the shape k of gamma-distributed times between purchases, with a
 * likelihood-ratio test against k = 1, the exponential times of Poisson purchases.
 *
 * <p>Given their sum, the shares of a customer's gaps are Dirichlet(k, ..., k), so the estimate
 * needs no model of rates or dropout and is not biased by purchases that the observation cut off.
 * For two gaps this is the Beta(k, k) of Wheat and Morrison, whose estimate uses the variance of
 * the share; here all gaps of all customers count, by maximum likelihood. Purchases of one day must
 * be merged; where most gaps are of a few days the rounding to days makes them look more regular.
 *
 * @param status how far the estimate can be trusted; {@link FitStatus#DEGENERATE} where all gaps of
 *     each customer are equal, {@link FitStatus#FAILED} where nobody has two of them
 * @param shape the estimate of k; 1 where the fit failed
 * @param lower the lower end of its 95 percent interval
 * @param upper the upper end of its 95 percent interval
 * @param likelihoodRatio twice the gain in log-likelihood over k = 1, chi-squared with one degree
 *     of freedom where k is 1
 * @param pValue the probability of such a gain where k is 1, within [0, 1]
 * @param customers the customers with two or more repeat purchases: the sum of their weights
 * @param pattern the conclusion, at the 5 percent level
 * @see <a href="https://doi.org/10.1177/002224379002700108">Wheat and Morrison (1990), Estimating
 *     Purchase Regularity with Two Interpurchase Times, Journal of Marketing Research 27(1)</a>
 * @see <a href="https://doi.org/10.1287/mksc.2015.0963">Platzer and Reutterer (2016), Ticking Away
 *     the Moments, Marketing Science 35(5)</a>
 */
public record Regularity(
    FitStatus status,
    double shape,
    double lower,
    double upper,
    double likelihoodRatio,
    double pValue,
    double customers,
    Pattern pattern) {
  private static final double LEVEL = 0.05;

  /** What the times between purchases look like. */
  public enum Pattern {
    /** More even than random: models with Erlang-k times promise better predictions. */
    REGULAR,
    /** No departure from exponential times was found: k = 1 will do. */
    RANDOM,
    /** In bursts: no model here describes that, and k = 1 is the nearest. */
    CLUMPED
  }

  /**
   * Estimates regularity.
   *
   * @param customers the purchase histories with logarithmic gaps; customers with fewer than two
   *     repeat purchases, or without gaps, are passed over, and so are those who bought all at once
   * @return the estimate and the test
   * @throws IllegalStateException if the summaries have no logarithmic gaps
   */
  public static Regularity of(RepeatSummaries customers) {
    if (!customers.hasLogGaps()) {
      throw new IllegalStateException("these summaries have no logarithmic gaps");
    }
    TreeMap<Integer, Double> weights = new TreeMap<>();
    double[] logShares = new double[customers.size()];
    double total = 0.0;
    for (int row = 0; row < logShares.length; row++) {
      int x = customers.purchases(row);
      if (x > 1
          && customers.recency(row) > 0.0
          && customers.hasLogGaps(row)
          && customers.weight(row) > 0.0) {
        double shares = customers.logGaps(row) - x * Math.log(customers.recency(row));
        // At equal intervals the shares are 1/x; rounding must not make them more equal than that.
        logShares[row] = customers.weight(row) * Math.min(shares, -x * Math.log(x));
        weights.merge(x, customers.weight(row), Double::sum);
        total += customers.weight(row);
      }
    }
    if (total == 0.0) {
      return new Regularity(
          FitStatus.FAILED, 1.0, 0.0, Double.POSITIVE_INFINITY, 0.0, 1.0, 0.0, Pattern.RANDOM);
    }
    // Sorted, so that the sum has the same bits for any order of the customers.
    Arrays.sort(logShares);
    GapLikelihood likelihood =
        new GapLikelihood(
            weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
            weights.values().stream().mapToDouble(Double::doubleValue).toArray(),
            Arrays.stream(logShares).sum());
    FitReport<Double> fit =
        new MaximumLikelihood(likelihood, List.of("k"), null, total, FitOptions.defaults())
            .fit(new double[] {1.0}, p -> p[0], weights.size(), customers.excluded());
    return of(fit, likelihood, total);
  }

  private static Regularity of(FitReport<Double> fit, GapLikelihood likelihood, double customers) {
    double random = likelihood.evaluate(new double[] {1.0}, new double[1]);
    ParameterEstimate k = fit.estimate("k");
    double ratio = Math.max(0.0, 2.0 * (fit.logLikelihood() - random));
    double pValue = SpecialFunctions.chiSquaredTail(ratio);
    Pattern pattern =
        pValue >= LEVEL ? Pattern.RANDOM : k.value() > 1.0 ? Pattern.REGULAR : Pattern.CLUMPED;
    return new Regularity(
        fit.status(), k.value(), k.lower(), k.upper(), ratio, pValue, customers, pattern);
  }
}
