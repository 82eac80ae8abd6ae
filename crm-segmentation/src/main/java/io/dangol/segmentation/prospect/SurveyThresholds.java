package io.dangol.segmentation.prospect;

/**
 * Where the quadrants of a panel are cut; a value equal to a threshold counts as low.
 *
 * @param severity the threshold of the need
 * @param keenness the threshold of experience or intention
 * @param greyZone how near to a threshold an answer is borderline, in the unit of the answers; at
 *     least 0
 */
public record SurveyThresholds(double severity, double keenness, double greyZone) {
  public SurveyThresholds {
    if (!Double.isFinite(severity)
        || !Double.isFinite(keenness)
        || !(greyZone >= 0 && Double.isFinite(greyZone))) {
      throw new IllegalArgumentException(
          "thresholds must be finite and the grey zone at least 0, not "
              + severity
              + ", "
              + keenness
              + ", "
              + greyZone);
    }
  }

  /**
   * Returns thresholds without a grey zone.
   *
   * @param severity the threshold of the need
   * @param keenness the threshold of experience or intention
   * @return the thresholds
   * @throws IllegalArgumentException if one is not finite
   */
  public static SurveyThresholds at(double severity, double keenness) {
    return new SurveyThresholds(severity, keenness, 0);
  }
}
