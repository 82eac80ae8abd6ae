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
              + "\nMaybe set the bins first, and then a map of as many levels with withSegments");
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
    Binning fifths = new Binning.Quantiles(DEFAULT_BINS, TiePolicy.SAME_BIN);
    return new RfmOptions(
        fifths,
        fifths,
        fifths,
        FewValues.KEEP_SCALE,
        RfmNesting.INDEPENDENT,
        OptionalInt.empty(),
        RfmSegments.eleven(DEFAULT_BINS, DEFAULT_BINS, DEFAULT_BINS));
  }

  /**
   * Returns these options with bins of equal frequency in all three dimensions. Everything else
   * stays: nesting, the neutral score, the policy for equal values of dimensions that are cut into
   * bins of equal frequency already, and the map, see {@link #withBinning}.
   *
   * @param bins the number of bins, within [{@value Binning#MIN_BINS}, {@value Binning#MAX_BINS}]
   * @return the options
   * @throws IllegalArgumentException if the number is out of range, the neutral score exceeds it,
   *     or the map of the host's own does not have these levels
   */
  public RfmOptions withBins(int bins) {
    return withBinning(
        equallyFrequent(recency, bins),
        equallyFrequent(frequency, bins),
        equallyFrequent(monetary, bins));
  }

  private static Binning equallyFrequent(Binning before, int bins) {
    TiePolicy ties =
        before instanceof Binning.Quantiles quantiles ? quantiles.ties() : TiePolicy.SAME_BIN;
    return new Binning.Quantiles(bins, ties);
  }

  /**
   * Returns these options with other binnings. The maps of {@link RfmSegments} follow the number of
   * bins; a map of the host's own stays as it is.
   *
   * @param newRecency how days since the last purchase are cut
   * @param newFrequency how the number of purchases is cut
   * @param newMonetary how the spend is cut
   * @return the options
   * @throws IllegalArgumentException if the neutral score exceeds a number of bins, or the map of
   *     the host's own does not have these levels
   */
  public RfmOptions withBinning(Binning newRecency, Binning newFrequency, Binning newMonetary) {
    return new RfmOptions(
        newRecency,
        newFrequency,
        newMonetary,
        fewValues,
        nesting,
        neutral,
        segmentsFor(newRecency.bins(), newFrequency.bins(), newMonetary.bins()));
  }

  private ScoreGrid segmentsFor(int r, int f, int m) {
    int[] bins = {recency.bins(), frequency.bins(), monetary.bins()};
    if (segments.equals(RfmSegments.eleven(bins[0], bins[1], bins[2]))) {
      return RfmSegments.eleven(r, f, m);
    }
    return segments.equals(RfmSegments.six(bins[0], bins[1], bins[2]))
        ? RfmSegments.six(r, f, m)
        : segments;
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
