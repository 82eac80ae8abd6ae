package io.dangol.campaign.experiment;

/**
 * How many of a group did something.
 *
 * @param successes those who did, from 0 to {@code trials}
 * @param trials the members of the group as assigned, at least 1
 */
public record Proportion(long successes, long trials) {

  public Proportion {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "%d of %d is no proportion\nMaybe the two are swapped.".formatted(successes, trials));
    }
  }

  /**
   * Returns a proportion.
   *
   * @param successes those who did something, from 0 to {@code trials}
   * @param trials the members of the group, at least 1
   * @return the proportion
   * @throws IllegalArgumentException if the counts are out of range
   */
  public static Proportion of(long successes, long trials) {
    return new Proportion(successes, trials);
  }

  /**
   * Returns the rate.
   *
   * @return successes divided by trials, from 0 to 1
   */
  public double rate() {
    return (double) successes / trials;
  }

  /**
   * Returns Wilson's score interval of the rate: good for small groups and for rates near 0 and 1.
   *
   * @param confidence the probability with which such intervals hold the true rate, above 0 and
   *     below 1
   * @return the interval, within 0 and 1
   * @throws IllegalArgumentException if {@code confidence} is out of range
   * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), Probable
   *     Inference, the Law of Succession, and Statistical Inference</a>
   */
  public Interval wilson(double confidence) {
    double z = Confidence.z(confidence);
    double n = trials;
    double p = rate();
    // Wilson (1927): (p + z^2/2n -+ z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n)
    double denominator = 1 + z * z / n;
    double centre = (p + z * z / (2 * n)) / denominator;
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / denominator;
    // the exact ends at 0 and at n successes are 0 and 1, which rounding would miss
    double low = successes == 0 ? 0 : centre - half;
    double high = successes == trials ? 1 : centre + half;
    return new Interval(low, high);
  }
}
