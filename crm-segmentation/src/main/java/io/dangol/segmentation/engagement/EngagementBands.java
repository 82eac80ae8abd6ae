package io.dangol.segmentation.engagement;

/**
 * Score bands with hysteresis: a customer rises at one score and falls only at a lower one, so that
 * nobody flips between bands from day to day.
 *
 * @param low the score at which DORMANT becomes LOW, positive
 * @param medium the score at which LOW becomes MEDIUM, above {@code low}
 * @param high the score at which MEDIUM becomes HIGH, above {@code medium}
 * @param fall the share of such a score below which the band is lost, within (0, 1]; 1 for no
 *     hysteresis
 */
public record EngagementBands(double low, double medium, double high, double fall) {
  public EngagementBands {
    if (!(low > 0 && medium > low && high > medium && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "bands " + low + ", " + medium + ", " + high + " must be positive and ascending");
    }
    if (!(fall > 0 && fall <= 1)) {
      throw new IllegalArgumentException("fall is " + fall + ", must be within (0, 1]");
    }
  }

  /**
   * Returns the band of a score without a past.
   *
   * @param score the score in points
   * @return the band
   */
  public EngagementBand band(double score) {
    return at(score, 1);
  }

  /**
   * Returns the band of a score of a customer who was in a band before.
   *
   * @param score the score in points
   * @param previous the band until now
   * @return a higher band if the score reaches it, the previous one while the score is not below
   *     the share {@code fall} of its entry, else a lower one
   */
  public EngagementBand band(double score, EngagementBand previous) {
    EngagementBand fresh = at(score, 1);
    EngagementBand kept = at(score, fall);
    if (fresh.compareTo(previous) >= 0) {
      return fresh;
    }
    return kept.compareTo(previous) >= 0 ? previous : kept;
  }

  private EngagementBand at(double score, double factor) {
    if (score >= high * factor) {
      return EngagementBand.HIGH;
    }
    if (score >= medium * factor) {
      return EngagementBand.MEDIUM;
    }
    return score >= low * factor ? EngagementBand.LOW : EngagementBand.DORMANT;
  }
}
