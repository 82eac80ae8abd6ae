package io.dangol.campaign.experiment;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether two groups are as large as they were drawn. Where they are not, something took customers
 * out of one group only, and the comparison is invalid whatever it shows.
 *
 * @param treated the customers in the treated group
 * @param control the customers in the control group
 * @param treatedShare the share that was to be treated, above 0 and below 1
 * @param chiSquare the test statistic, with one degree of freedom
 * @param pValue the probability of sizes as unbalanced if the draw was right
 */
public record SampleRatioCheck(
    long treated, long control, double treatedShare, double chiSquare, double pValue) {

  /** Below this p-value the comparison counts as invalid. */
  public static final double THRESHOLD = 0.001;

  private static final ChiSquaredDistribution CHI_SQUARED = ChiSquaredDistribution.of(1);

  /**
   * Checks the sizes of two groups.
   *
   * @param treated the customers in the treated group, at least 0
   * @param control the customers in the control group, at least 0, one of the two above 0
   * @param treatedShare the share that was to be treated, above 0 and below 1
   * @return the check
   * @throws IllegalArgumentException if a number is out of range
   * @see <a href="https://doi.org/10.1145/3292500.3330722">Fabijan et al. (2019), Diagnosing Sample
   *     Ratio Mismatch in Online Controlled Experiments</a>
   */
  public static SampleRatioCheck of(long treated, long control, double treatedShare) {
    Confidence.requireLevel("the treated share", treatedShare);
    if (treated < 0 || control < 0 || treated + control < 1) {
      throw new IllegalArgumentException(
          "groups of %d and %d cannot be checked".formatted(treated, control));
    }
    double total = (double) treated + control;
    double expected = total * treatedShare;
    double off = treated - expected;
    double chiSquare = off * off / expected + off * off / (total - expected);
    return new SampleRatioCheck(
        treated, control, treatedShare, chiSquare, CHI_SQUARED.survivalProbability(chiSquare));
  }

  /**
   * Returns whether the sizes contradict the draw.
   *
   * @return whether the p-value is below {@link #THRESHOLD}
   */
  public boolean mismatch() {
    return pValue < THRESHOLD;
  }
}
