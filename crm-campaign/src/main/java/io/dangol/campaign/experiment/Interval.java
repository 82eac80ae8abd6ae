package io.dangol.campaign.experiment;

/**
 * A confidence interval.
 *
 * @param low the lower end
 * @param high the upper end, not below {@code low}
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("%s to %s is no interval".formatted(low, high));
    }
  }

  /**
   * Returns whether a value lies in the interval.
   *
   * @param value the value
   * @return whether it lies between the ends, both included
   */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
