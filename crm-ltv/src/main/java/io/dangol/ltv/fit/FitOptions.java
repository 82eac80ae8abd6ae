package io.dangol.ltv.fit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Options of a maximum-likelihood fit.
 *
 * @param confidence the level of the confidence intervals, within (0, 1); 0.95 by default, the
 *     customary level
 * @param maxIterations the most iterations of one search; 500 by default, where ordinary data take
 *     10 to 25
 * @param priors log-normal priors by parameter name; none by default. With a prior the estimate is
 *     the posterior mode, and the reported log-likelihood is still that of the data alone
 * @param intervals how intervals are made; from standard errors by default, the fastest
 */
public record FitOptions(
    double confidence,
    int maxIterations,
    Map<String, LogNormalPrior> priors,
    IntervalMethod intervals) {

  public FitOptions {
    if (!(confidence > 0.0 && confidence < 1.0)) {
      throw new IllegalArgumentException("confidence must lie within (0, 1), was " + confidence);
    }
    if (maxIterations < 1) {
      throw new IllegalArgumentException("maxIterations must be at least 1, was " + maxIterations);
    }
    // By name: the order of Map.copyOf changes from one run of the JVM to the next.
    priors = Collections.unmodifiableMap(new TreeMap<>(priors));
    Objects.requireNonNull(intervals, "intervals");
  }

  /**
   * Returns the default options.
   *
   * @return 95 percent intervals, at most 500 iterations, no priors
   */
  public static FitOptions defaults() {
    return new FitOptions(0.95, 500, Map.of(), IntervalMethod.STANDARD_ERROR);
  }

  /**
   * Returns these options with another confidence level.
   *
   * @param level the level of the intervals, within (0, 1)
   * @return the changed options
   * @throws IllegalArgumentException if {@code level} is out of range
   */
  public FitOptions withConfidence(double level) {
    return new FitOptions(level, maxIterations, priors, intervals);
  }

  /**
   * Returns these options with another limit on iterations.
   *
   * @param limit the most iterations of one search, at least 1
   * @return the changed options
   * @throws IllegalArgumentException if {@code limit} is less than 1
   */
  public FitOptions withMaxIterations(int limit) {
    return new FitOptions(confidence, limit, priors, intervals);
  }

  /**
   * Returns these options with one more prior.
   *
   * @param parameter the parameter's name, as in {@link ParameterEstimate#name()}
   * @param prior the prior
   * @return the changed options
   */
  public FitOptions withPrior(String parameter, LogNormalPrior prior) {
    Map<String, LogNormalPrior> more = new TreeMap<>(priors);
    more.put(parameter, prior);
    return new FitOptions(confidence, maxIterations, more, intervals);
  }

  /**
   * Returns these options with another kind of intervals.
   *
   * @param method how intervals are made
   * @return the changed options
   */
  public FitOptions withIntervals(IntervalMethod method) {
    return new FitOptions(confidence, maxIterations, priors, method);
  }
}
