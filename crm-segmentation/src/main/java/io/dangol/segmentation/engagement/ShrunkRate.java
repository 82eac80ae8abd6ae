package io.dangol.segmentation.engagement;

import java.util.Objects;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A rate of few trials pulled towards the rate of everybody, so that one click in one message is
 * not the best rate of all.
 *
 * <p>With a Beta(a, b) prior and x successes in n trials the rate is Beta(a + x, b + n - x).
 *
 * @param successes the number of successes, within [0, trials]; faded counts need not be whole
 * @param trials the number of trials, finite
 * @param prior what is believed without any trial
 */
public record ShrunkRate(double successes, double trials, Prior prior) {
  public ShrunkRate {
    Objects.requireNonNull(prior, "prior");
    if (!(successes >= 0 && successes <= trials && trials < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(successes + " of " + trials + " is out of range");
    }
  }

  /**
   * A Beta distribution of rates.
   *
   * @param a its first shape, positive: prior successes
   * @param b its second shape, positive: prior failures
   */
  public record Prior(double a, double b) {
    public Prior {
      if (!(a > 0 && b > 0 && Double.isFinite(a + b))) {
        throw new IllegalArgumentException("shapes must be positive, not " + a + ", " + b);
      }
    }

    /**
     * Returns a prior by its mean and weight.
     *
     * @param mean the rate of everybody, within (0, 1)
     * @param weight how many trials the prior is worth, positive
     * @return the prior
     * @throws IllegalArgumentException if one is out of range
     */
    public static Prior ofMean(double mean, double weight) {
      return new Prior(mean * weight, (1 - mean) * weight);
    }
  }

  /**
   * Returns a rate.
   *
   * @param successes the number of successes, within [0, trials]
   * @param trials the number of trials
   * @param prior what is believed without any trial
   * @return the rate
   * @throws IllegalArgumentException if the counts are out of range
   */
  public static ShrunkRate of(double successes, double trials, Prior prior) {
    return new ShrunkRate(successes, trials, prior);
  }

  /**
   * Returns the expected rate.
   *
   * @return (a + x) / (a + b + n)
   */
  public double mean() {
    return (prior.a() + successes) / (prior.a() + prior.b() + trials);
  }

  /**
   * Returns the rate that is exceeded with a probability: for ranking, since it rewards evidence.
   *
   * @param probability how sure to be, within (0, 1), such as 0.9
   * @return the lower credible bound of the rate
   * @throws IllegalArgumentException if the probability is out of range
   */
  public double lowerBound(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "probability is " + probability + ", must be within (0, 1)");
    }
    return BetaDistribution.of(prior.a() + successes, prior.b() + trials - successes)
        .inverseCumulativeProbability(1 - probability);
  }
}
