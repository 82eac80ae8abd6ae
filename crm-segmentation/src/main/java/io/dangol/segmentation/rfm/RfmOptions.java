package io.dangol.segmentation.rfm;

import io.dangol.segmentation.grid.ScoreDimension;
import io.dangol.segmentation.grid.ScoreGrid;
import io.dangol.segmentation.scale.Binning;
import io.dangol.segmentation.scale.Direction;
import io.dangol.segmentation.scale.FewValues;
import io.dangol.segmentation.scale.ScaleOptions;
import io.dangol.segmentation.scale.TiePolicy;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How recency, frequency and monetary value become scores and segments. Windows, refunds, the time
 * zone and what counts as frequency belong to the summary of the purchases.
 *
 * @param recency how days since the last purchase are cut into bins; fewer days score higher
 * @param frequency how the number of purchases is cut into bins
 * @param monetary how the spend is cut into bins, in major units; also for the current comparison
 *     window, whose thresholds score the window before
 * @param fewValues how scores are labelled where a column has fewer distinct values than bins
 * @param nesting whether the bins of frequency and monetary value depend on the scores before
 * @param neutral the score of every customer where a column has one value only, within [1, bins] of
 *     each dimension; empty for the middle, floor((bins + 1) / 2)
 * @param segments the map from scores to segments: a total grid of three dimensions with the levels
 *     of the bins
 */
public record RfmOptions(
    Binning recency,
    Binning frequency,
    Binning monetary,
    FewValues fewValues,
    RfmNesting nesting,
    OptionalInt neutral,
    ScoreGrid segments) {
  private static final int DEFAULT_BINS = 5;

  public RfmOptions {
    Objects.requireNonNull(fewValues, "fewValues");
    Objects.requireNonNull(nesting, "nesting");
    requireNeutral(neutral, recency, frequency, monetary);
    List<Integer> bins = List.of(recency.bins(), frequency.bins(), monetary.bins());
    List<Integer> levels = segments.dimensions().stream().map(ScoreDimension::levels).toList();
    if (!bins.equals(levels)) {
      throw new IllegalArgumentException(
          "segments "
              + segments.name()
              + " has the levels "
              + levels
              + " for the bins "
              + bins
              + "\nMaybe give a map of these bins with withSegments");
    }
    if (!segments.check().isTotal()) {
      throw new IllegalArgumentException(
          "segments "
              + segments.name()
              + " leaves cells without a segment: "
              + segments.check().uncovered()
              + "\nMaybe end the rules with one that covers every level");
    }
  }

  /**
   * Returns the defaults: five bins of equal frequency per dimension, equal values share a bin,
   * scores may skip, and the map of eleven segments. Five is what the field uses, and equal
   * customers get equal scores.
   *
   * @return the options
   */
  public static RfmOptions defaults() {
    return quantiles(DEFAULT_BINS, TiePolicy.SAME_BIN, FewValues.KEEP_SCALE);
  }

  private static RfmOptions quantiles(int bins, TiePolicy ties, FewValues fewValues) {
    Binning binning = new Binning.Quantiles(bins, ties);
    return new RfmOptions(
        binning,
        binning,
        binning,
        fewValues,
        RfmNesting.INDEPENDENT,
        OptionalInt.empty(),
        RfmSegments.eleven(bins, bins, bins));
  }

  /**
   * Returns options with bins of equal frequency in all three dimensions and the map of eleven
   * segments for them.
   *
   * @param bins the number of bins, within [{@value Binning#MIN_BINS}, {@value Binning#MAX_BINS}]
   * @return the options; equal values share a bin unless {@link #withTies} says otherwise
   *     afterwards
   * @throws IllegalArgumentException if the number is out of range
   */
  public RfmOptions withBins(int bins) {
    return quantiles(bins, TiePolicy.SAME_BIN, fewValues);
  }

  /**
   * Returns these options with other binnings and the map of eleven segments for them.
   *
   * @param newRecency how days since the last purchase are cut
   * @param newFrequency how the number of purchases is cut
   * @param newMonetary how the spend is cut
   * @return the options
   */
  public RfmOptions withBinning(Binning newRecency, Binning newFrequency, Binning newMonetary) {
    return new RfmOptions(
        newRecency,
        newFrequency,
        newMonetary,
        fewValues,
        nesting,
        neutral,
        RfmSegments.eleven(newRecency.bins(), newFrequency.bins(), newMonetary.bins()));
  }

  /**
   * Returns these options with another policy for equal values, in every dimension that is cut into
   * bins of equal frequency.
   *
   * @param ties what happens to equal values
   * @return the options
   */
  public RfmOptions withTies(TiePolicy ties) {
    return new RfmOptions(
        tied(recency, ties),
        tied(frequency, ties),
        tied(monetary, ties),
        fewValues,
        nesting,
        neutral,
        segments);
  }

  private static Binning tied(Binning binning, TiePolicy ties) {
    return binning instanceof Binning.Quantiles quantiles
        ? new Binning.Quantiles(quantiles.bins(), ties)
        : binning;
  }

  /**
   * Returns these options with another labelling where a column has few distinct values.
   *
   * @param newFewValues how scores are labelled
   * @return the options
   */
  public RfmOptions withFewValues(FewValues newFewValues) {
    return new RfmOptions(recency, frequency, monetary, newFewValues, nesting, neutral, segments);
  }

  /**
   * Returns these options with another map.
   *
   * @param newSegments a total grid of three dimensions with the levels of the bins
   * @return the options
   * @throws IllegalArgumentException if the levels differ from the bins or a cell has no segment
   */
  public RfmOptions withSegments(ScoreGrid newSegments) {
    return new RfmOptions(recency, frequency, monetary, fewValues, nesting, neutral, newSegments);
  }

  /**
   * Returns these options with bins that depend on the scores before, or not.
   *
   * @param newNesting whether bins are nested
   * @return the options
   */
  public RfmOptions withNesting(RfmNesting newNesting) {
    return new RfmOptions(recency, frequency, monetary, fewValues, newNesting, neutral, segments);
  }

  /**
   * Returns these options with another score for columns of one value.
   *
   * @param score the score, within [1, bins] of each dimension
   * @return the options
   * @throws IllegalArgumentException if the score is out of range
   */
  public RfmOptions withNeutral(int score) {
    return new RfmOptions(
        recency, frequency, monetary, fewValues, nesting, OptionalInt.of(score), segments);
  }

  private static void requireNeutral(OptionalInt neutral, Binning... binnings) {
    for (Binning binning : binnings) {
      if (neutral.isPresent() && (neutral.getAsInt() < 1 || neutral.getAsInt() > binning.bins())) {
        throw new IllegalArgumentException(
            "neutral is " + neutral.getAsInt() + ", must be within [1, " + binning.bins() + "]");
      }
    }
  }

  ScaleOptions recencyScale() {
    return scale(recency).withDirection(Direction.LESS_IS_BETTER);
  }

  ScaleOptions frequencyScale() {
    return scale(frequency);
  }

  ScaleOptions monetaryScale() {
    return scale(monetary);
  }

  /**
   * Growth has no key to split by and no thresholds of its own: quantiles, equal values together.
   */
  ScaleOptions growthScale() {
    return scale(Binning.quantiles(monetary.bins()));
  }

  private ScaleOptions scale(Binning binning) {
    ScaleOptions options = ScaleOptions.of(binning).withFewValues(fewValues);
    return neutral.isPresent() ? options.withNeutral(neutral.getAsInt()) : options;
  }
}
