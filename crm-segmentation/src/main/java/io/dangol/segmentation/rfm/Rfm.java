package io.dangol.segmentation.rfm;

import io.dangol.core.fact.FactTable;
import io.dangol.segmentation.scale.ScaleFit;
import io.dangol.segmentation.scale.ScaleFitter;
import io.dangol.segmentation.scale.ScaleOptions;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Fits RFM thresholds on customers: recency, frequency and monetary value as scores 1..b.
 *
 * <p>Threshold j of b bins is the order statistic x_(ceil(j n / b)) without interpolation, bins are
 * closed on the right, and recency is reversed. The scores are the same for any order of the rows
 * and under any strictly increasing transformation of a column. Customers without a purchase, whose
 * recency is missing, take no part.
 *
 * <p>Hughes (1994), "Strategic Database Marketing", for the method; Hyndman &amp; Fan (1996),
 * "Sample quantiles in statistical packages", definition 1, doi 10.1080/00031305.1996.10473566, for
 * the thresholds.
 */
public final class Rfm {
  private Rfm() {}

  /**
   * Fits thresholds.
   *
   * @param base customers with {@code purchases.recencyDays}, {@code purchases.frequency}, {@code
   *     purchases.monetary} and, for the change of spend, {@code purchases.previousMonetary} with
   *     {@code purchases.currentMonetary}; without the latter, {@code purchases.monetary} is taken
   *     for the spend of a window as long as the previous one
   * @param options bins, ties and the map of segments
   * @return the model; without any customer it has no thresholds and cannot score
   * @throws IllegalArgumentException if one of the first three facts is not in the table
   */
  public static RfmModel fit(FactTable base, RfmOptions options) {
    RfmColumns columns = RfmColumns.of(base);
    List<String> keys = keys(base);
    double[] recency = columns.recency();
    int customers = 0;
    for (double days : recency) {
      customers += Double.isNaN(days) ? 0 : 1;
    }
    RfmFit independent =
        new RfmFit(
            1,
            base.asOf(),
            columns.currency(),
            scale(options.recencyScale(), recency, keys),
            scale(options.frequencyScale(), columns.frequency(), keys),
            scale(options.monetaryScale(), columns.monetary(), keys),
            List.of(),
            List.of(),
            scale(options.monetaryScale(), columns.current(), keys),
            scale(options.growthScale(), columns.growth(), keys),
            options.segments(),
            customers,
            base.size() - customers);
    boolean nested = options.nesting() == RfmNesting.RECENCY_FREQUENCY_MONETARY;
    return RfmModel.of(nested ? nested(independent, base, columns, options) : independent);
  }

  private static RfmFit nested(RfmFit all, FactTable base, RfmColumns columns, RfmOptions options) {
    List<String> keys = keys(base);
    int rows = all.recency().scale().bins();
    int width = all.frequency().scale().bins();
    int[] r = new RfmScales(all).recencyScores(base, columns);
    List<ScaleFit> frequency = new ArrayList<>();
    for (int score = 1; score <= rows; score++) {
      double[] within = where(columns.frequency(), r, score);
      frequency.add(scale(options.frequencyScale(), within, keys));
    }
    RfmFit half = all.nested(frequency, Collections.nCopies(rows * width, all.monetary()));
    int[] f = new RfmScales(half).frequencyScores(base, columns, r);
    List<ScaleFit> monetary = new ArrayList<>();
    for (int score = 1; score <= rows; score++) {
      double[] within = where(columns.monetary(), r, score);
      for (int second = 1; second <= width; second++) {
        monetary.add(scale(options.monetaryScale(), where(within, f, second), keys));
      }
    }
    return all.nested(frequency, monetary);
  }

  /** Returns the values of the rows with a score, NaN for the others. */
  private static double[] where(double[] values, int[] scores, int score) {
    double[] kept = new double[values.length];
    for (int row = 0; row < kept.length; row++) {
      kept[row] = scores[row] == score ? values[row] : Double.NaN;
    }
    return kept;
  }

  private static ScaleFit scale(ScaleOptions options, double[] values, List<String> keys) {
    return ScaleFitter.with(options).fit(values, keys);
  }

  /** The identifiers as a view: they are read only where ties are split by key. */
  private static List<String> keys(FactTable base) {
    return new AbstractList<>() {
      @Override
      public String get(int row) {
        return base.customers().valueAt(row);
      }

      @Override
      public int size() {
        return base.size();
      }
    };
  }
}
