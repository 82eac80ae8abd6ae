package io.dangol.segmentation.scale;

import java.util.Objects;

/**
 * How a {@link ScoreScale} is fitted.
 *
 * @param binning how the values are cut into bins
 * @param direction which end scores high
 * @param fewValues how scores are labelled where bins stay empty
 * @param neutral the score of every value of a constant column, within [1, bins]
 */
public record ScaleOptions(Binning binning, Direction direction, FewValues fewValues, int neutral) {
  public ScaleOptions {
    Objects.requireNonNull(binning, "binning");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(fewValues, "fewValues");
    if (neutral < 1 || neutral > binning.bins()) {
      throw new IllegalArgumentException(
          "neutral is " + neutral + ", must be within [1, " + binning.bins() + "]");
    }
  }

  /**
   * Returns options with the defaults: larger is better, scores may skip, neutral is the middle
   * floor((b + 1) / 2).
   *
   * @param binning how the values are cut into bins
   * @return the options
   */
  public static ScaleOptions of(Binning binning) {
    return new ScaleOptions(
        binning, Direction.MORE_IS_BETTER, FewValues.KEEP_SCALE, (binning.bins() + 1) / 2);
  }

  /**
   * Returns these options with another direction.
   *
   * @param newDirection which end scores high
   * @return the options
   */
  public ScaleOptions withDirection(Direction newDirection) {
    return new ScaleOptions(binning, newDirection, fewValues, neutral);
  }

  /**
   * Returns these options with another labelling of scales that have empty bins.
   *
   * @param newFewValues how scores are labelled
   * @return the options
   */
  public ScaleOptions withFewValues(FewValues newFewValues) {
    return new ScaleOptions(binning, direction, newFewValues, neutral);
  }

  /**
   * Returns these options with another score for constant columns.
   *
   * @param newNeutral the score, within [1, bins]
   * @return the options
   * @throws IllegalArgumentException if the score is out of range
   */
  public ScaleOptions withNeutral(int newNeutral) {
    return new ScaleOptions(binning, direction, fewValues, newNeutral);
  }
}
