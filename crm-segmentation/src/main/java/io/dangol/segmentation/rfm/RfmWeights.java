package io.dangol.segmentation.rfm;

/**
 * How much each score counts in the weighted score.
 *
 * @param recency the weight of recency, at least 0
 * @param frequency the weight of frequency, at least 0
 * @param monetary the weight of monetary value, at least 0; not all may be 0
 */
public record RfmWeights(double recency, double frequency, double monetary) {
  public RfmWeights {
    double sum = recency + frequency + monetary;
    if (!(recency >= 0 && frequency >= 0 && monetary >= 0 && sum > 0 && Double.isFinite(sum))) {
      throw new IllegalArgumentException(
          "weights must be at least 0 and not all 0, not "
              + recency
              + ", "
              + frequency
              + ", "
              + monetary);
    }
  }

  /**
   * Returns equal weights, the default: any other choice should come from a measured response.
   *
   * @return the weights 1, 1, 1
   */
  public static RfmWeights equal() {
    return new RfmWeights(1, 1, 1);
  }
}
