package io.dangol.core.service.feedback;

/**
 * Whether a customer found it easy: agreement with "it was made easy for me".
 *
 * @param points from 1, not at all, to {@value #MOST}, fully
 */
public record EffortScore(int points) {

  /** The best score. */
  public static final int MOST = 7;

  /** From this score on it counts as easy: the three top boxes. */
  public static final int EASY_FROM = 5;

  public EffortScore {
    if (points < 1 || points > MOST) {
      throw new IllegalArgumentException("effort is from 1 to %d, not %d".formatted(MOST, points));
    }
  }

  /**
   * Returns whether it counts as easy.
   *
   * @return whether it is one of the three best scores
   */
  public boolean isEasy() {
    return points >= EASY_FROM;
  }
}
