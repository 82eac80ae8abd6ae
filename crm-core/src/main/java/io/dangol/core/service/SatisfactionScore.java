package io.dangol.core.service;

/**
 * How content a customer is with the handling of a case.
 *
 * @param points from 1, not at all, to {@value #MOST}, very
 */
public record SatisfactionScore(int points) {

  /** The best score. */
  public static final int MOST = 5;

  /** From this score on a customer counts as satisfied: the two top boxes. */
  public static final int SATISFIED_FROM = 4;

  public SatisfactionScore {
    if (points < 1 || points > MOST) {
      throw new IllegalArgumentException(
          "satisfaction is from 1 to %d, not %d".formatted(MOST, points));
    }
  }

  /**
   * Returns whether it counts as satisfied.
   *
   * @return whether it is one of the two best scores
   */
  public boolean isSatisfied() {
    return points >= SATISFIED_FROM;
  }
}
