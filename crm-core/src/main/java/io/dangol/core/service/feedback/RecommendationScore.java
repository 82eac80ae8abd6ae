package io.dangol.core.service.feedback;

/**
 * How likely a customer is to recommend.
 *
 * @param points from 0, not at all, to {@value #MOST}, very
 */
public record RecommendationScore(int points) {

  /** The best score. */
  public static final int MOST = 10;

  private static final int PROMOTER_FROM = 9;
  private static final int DETRACTOR_TO = 6;

  public RecommendationScore {
    if (points < 0 || points > MOST) {
      throw new IllegalArgumentException(
          "a recommendation is from 0 to %d, not %d".formatted(MOST, points));
    }
  }

  /**
   * Returns whether the customer counts as a promoter.
   *
   * @return whether the score is 9 or 10
   */
  public boolean isPromoter() {
    return points >= PROMOTER_FROM;
  }

  /**
   * Returns whether the customer counts as a detractor.
   *
   * @return whether the score is from 0 to 6
   */
  public boolean isDetractor() {
    return points <= DETRACTOR_TO;
  }
}
