package io.dangol.segmentation.rfm;

import io.dangol.segmentation.grid.ScoreGrid;
import io.dangol.segmentation.scale.ScaleFit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a fit found, and all that a stored model holds.
 *
 * @param version the version of the model, at least 1
 * @param asOf the analysis date of the table, exclusive; empty if the table had none
 * @param currency the ISO 4217 code of the amounts, {@code XXX} for plain decimals
 * @param recency the scale of the days since the last purchase
 * @param frequency the scale of the number of purchases
 * @param monetary the scale of the spend in major units
 * @param frequencyWithin the scale of the number of purchases for each recency score, where bins
 *     are nested; empty if not
 * @param monetaryWithin the scale of the spend for each pair of recency and frequency scores, the
 *     frequency score running faster, where bins are nested; empty if not
 * @param currentMonetary the scale of the spend within the current comparison window, by which the
 *     window before is scored; the same as {@code monetary} where the summary had a window
 * @param growth the scale of the change of spend, see {@link RfmFacts#MONETARY_GROWTH_CLASS}; empty
 *     where no customer has a previous window
 * @param segments the map from scores to segments
 * @param customers the number of customers with a purchase
 * @param withoutPurchase the number of customers without any purchase, who are in no quantile
 */
public record RfmFit(
    int version,
    Optional<LocalDate> asOf,
    String currency,
    ScaleFit recency,
    ScaleFit frequency,
    ScaleFit monetary,
    List<ScaleFit> frequencyWithin,
    List<ScaleFit> monetaryWithin,
    ScaleFit currentMonetary,
    ScaleFit growth,
    ScoreGrid segments,
    int customers,
    int withoutPurchase) {
  public RfmFit {
    if (version < 1) {
      throw new IllegalArgumentException("version is " + version + ", must be at least 1");
    }
    if (customers < 0 || withoutPurchase < 0) {
      throw new IllegalArgumentException(
          "customers must be at least 0, not " + customers + " and " + withoutPurchase);
    }
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(currentMonetary, "currentMonetary");
    Objects.requireNonNull(growth, "growth");
    frequencyWithin = List.copyOf(frequencyWithin);
    monetaryWithin = List.copyOf(monetaryWithin);
    int rows = recency.scale().bins();
    int cells = rows * frequency.scale().bins();
    boolean independent = frequencyWithin.isEmpty() && monetaryWithin.isEmpty();
    boolean nested = frequencyWithin.size() == rows && monetaryWithin.size() == cells;
    if (!independent && !nested) {
      throw new IllegalArgumentException(
          frequencyWithin.size()
              + " and "
              + monetaryWithin.size()
              + " nested scales do not fit "
              + rows
              + " and "
              + cells
              + " scores");
    }
    if (segments.dimensions().size() != 3 || !segments.check().isTotal()) {
      throw new IllegalArgumentException(
          "segments " + segments.name() + " must be total in three dimensions");
    }
    requireLevels(segments, 0, recency);
    requireLevels(segments, 1, frequency);
    requireLevels(segments, 2, monetary);
  }

  private static void requireLevels(ScoreGrid grid, int dimension, ScaleFit scale) {
    int levels = grid.dimensions().get(dimension).levels();
    if (levels != scale.scale().bins()) {
      throw new IllegalArgumentException(
          grid.dimensions().get(dimension).name()
              + " has "
              + scale.scale().bins()
              + " bins for "
              + levels
              + " levels");
    }
  }

  /**
   * Returns this fit as another version.
   *
   * @param newVersion the version, at least 1
   * @return the fit
   * @throws IllegalArgumentException if the version is below 1
   */
  public RfmFit withVersion(int newVersion) {
    return new RfmFit(
        newVersion,
        asOf,
        currency,
        recency,
        frequency,
        monetary,
        frequencyWithin,
        monetaryWithin,
        currentMonetary,
        growth,
        segments,
        customers,
        withoutPurchase);
  }

  /** Returns this fit with nested scales. */
  RfmFit nested(List<ScaleFit> newFrequencyWithin, List<ScaleFit> newMonetaryWithin) {
    return new RfmFit(
        version,
        asOf,
        currency,
        recency,
        frequency,
        monetary,
        newFrequencyWithin,
        newMonetaryWithin,
        currentMonetary,
        growth,
        segments,
        customers,
        withoutPurchase);
  }
}
