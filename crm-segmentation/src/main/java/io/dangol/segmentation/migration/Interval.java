package io.dangol.segmentation.migration;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A confidence or credible interval of a share.
 *
 * @param low the lower end, within [0, 1]
 * @param high the upper end, within [low, 1]
 */
public record Interval(double low, double high) {

  /**
   * Returns the Wilson score interval: (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n).
   *
   * <p>Wilson (1927), "Probable inference, the law of succession, and statistical inference", doi
   * 10.1080/01621459.1927.10502953.
   *
   * @param successes the number of successes, within [0, trials]
   * @param trials the number of trials, at least 0
   * @param confidence the confidence level, within (0, 1)
   * @return the interval; [0, 1] without trials
   * @throws IllegalArgumentException if a number is out of range
   */
  public static Interval wilson(long successes, long trials, double confidence) {
    if (successes < 0 || successes > trials || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          successes + " of " + trials + " at confidence " + confidence + " is out of range");
    }
    if (trials == 0) {
      return new Interval(0, 1);
    }
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    double n = trials;
    double p = successes / n;
    double center = p + z * z / (2 * n);
    double margin = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    return new Interval(
        Math.max(0, (center - margin) / scale), Math.min(1, (center + margin) / scale));
  }

  /**
   * Returns the credible interval of a share with a Beta distribution, between the quantiles of
   * equal tails.
   *
   * @param successes the first shape, positive: prior and observed successes
   * @param failures the second shape, positive: prior and observed failures
   * @param confidence the probability within the interval, within (0, 1)
   * @return the interval
   * @throws IllegalArgumentException if a number is out of range
   */
  public static Interval credible(double successes, double failures, double confidence) {
    boolean shaped = successes > 0 && failures > 0 && Double.isFinite(successes + failures);
    if (!shaped || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "shapes "
              + successes
              + ", "
              + failures
              + " at confidence "
              + confidence
              + " are out of range");
    }
    BetaDistribution share = BetaDistribution.of(successes, failures);
    double tail = (1 - confidence) / 2;
    return new Interval(
        share.inverseCumulativeProbability(tail), share.inverseSurvivalProbability(tail));
  }
}
