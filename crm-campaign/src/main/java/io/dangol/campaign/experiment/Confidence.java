package io.dangol.campaign.experiment;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles and tails of the standard normal distribution, and checks of levels. */
final class Confidence {

  static final double DEFAULT = 0.95;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Confidence() {}

  /** Returns z with a probability of {@code confidence} between -z and z. */
  static double z(double confidence) {
    requireLevel("confidence", confidence);
    return upperQuantile((1 - confidence) / 2);
  }

  /** Returns z with a probability of {@code tail} above it. */
  static double upperQuantile(double tail) {
    return NORMAL.inverseSurvivalProbability(tail);
  }

  /** Returns the probability of a value at least as far from zero as {@code z}. */
  static double twoSided(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** Returns the probability of a value below {@code z}. */
  static double below(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  static void requireLevel(String name, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "%s must be above 0 and below 1, not %s".formatted(name, level));
    }
  }
}
