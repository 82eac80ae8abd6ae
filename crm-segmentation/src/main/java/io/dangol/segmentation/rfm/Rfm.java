package io.dangol.segmentation.rfm;

import io.dangol.core.fact.FactTable;
import io.dangol.segmentation.internal.GroupedRows;
import io.dangol.segmentation.scale.ScaleFit;
import io.dangol.segmentation.scale.ScaleFitter;
import io.dangol.segmentation.scale.ScaleOptions;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

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
  private static final int NO_GROUP = -1;

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
    List<ScaleFit> frequency =
        within(
            options.frequencyScale(),
            columns.frequency(),
            keys,
            GroupedRows.of(base.size(), rows, row -> r[row] < 1 ? NO_GROUP : r[row] - 1),
            rows);
    RfmFit half = all.nested(frequency, Collections.nCopies(rows * width, all.monetary()));
    int[] f = new RfmScales(half).frequencyScores(base, columns, r);
    IntUnaryOperator cell =
        row -> r[row] < 1 || f[row] < 1 ? NO_GROUP : (r[row] - 1) * width + f[row] - 1;
    List<ScaleFit> monetary =
        within(
            options.monetaryScale(),
            columns.monetary(),
            keys,
            GroupedRows.of(base.size(), rows * width, cell),
            rows * width);
    return all.nested(frequency, monetary);
  }

  /** Fits a scale on the values of each group of rows. */
  private static List<ScaleFit> within(
      ScaleOptions options, double[] values, List<String> keys, GroupedRows grouped, int groups) {
    List<ScaleFit> fits = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      int[] rows = grouped.rows(group);
      double[] own = Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
      fits.add(scale(options, own, view(rows.length, i -> keys.get(rows[i]))));
    }
    return fits;
  }

  private static ScaleFit scale(ScaleOptions options, double[] values, List<String> keys) {
    return ScaleFitter.with(options).fit(values, keys);
  }

  /** The identifiers as a view: they are read only where ties are split by key. */
  private static List<String> keys(FactTable base) {
    return view(base.size(), base.customers()::valueAt);
  }

  private static List<String> view(int size, IntFunction<String> keyAt) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return keyAt.apply(index);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }
}
